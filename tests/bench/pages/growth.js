// Reading a data set with the core alone.
globalThis.growth = {
  async read(files) {
    const core = await import('/core/plenary_bench_core.js');
    await core.default({ module_or_path: '/core/plenary_bench_core_bg.wasm' });
    const texts = new core.Texts();
    const meetings = [];
    for (const { file, text } of files) {
      const [, meeting] = file.match(/^meetings\/(.*)\.json$/) ?? [];
      if (meeting) meetings.push(meeting, text);
      else texts[file.replace('.json', '')] = text;
    }
    texts.meetings = meetings;
    const { took, answer } = clock.work(() => new core.Loaded(texts));
    return { took, counts: Array.from(answer.counts()) };
  },
};
