// Runs in every page that is measured, before its own scripts.
globalThis.clock = (() => {
  const PATIENCE = 120_000;

  // After the next frame has been handed over: a message is delivered once the frame's own work is done.
  const frame = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  }));

  const until = async (holds) => {
    const from = performance.now();
    for (;;) {
      const now = await frame();
      if (holds()) return now;
      if (now - from > PATIENCE) throw new Error(`it never came: ${holds}`);
    }
  };

  // When nothing has been drawn or waited for in a while. No frame comes at the end: after one in which nothing changed, the
  // browser keeps the pace of a display for the next, even where it is told of none.
  const rest = async () => {
    for (let round = 0; round < 3; round += 1) {
      await frame();
      await new Promise((done) => setTimeout(done, 30));
      await new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }));
    }
  };

  return {
    frame, until, rest,

    // Milliseconds from before an action until what it leads to has been painted.
    async time(act, holds) {
      await rest();
      const from = performance.now();
      act();
      return await until(holds) - from;
    },

    // Milliseconds from each key to the list that has been painted, for what stands in the search box after it.
    async keys(typed) {
      const box = document.querySelector('[role=search] input');
      const samples = [];
      for (const text of typed) {
        const type = () => {
          box.value = text;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        };
        samples.push(await this.time(type, () => document.querySelector('.chips')?.textContent.includes(`“${text}”`)));
      }
      return samples;
    },

    // Milliseconds that some work takes, by itself.
    work(work) {
      const from = performance.now();
      const answer = work();
      return { took: performance.now() - from, answer };
    },
  };
})();
