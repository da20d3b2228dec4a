// Runs before the app: keeps hold of the memory of its binary, to tell how large it is.
globalThis.binary = (() => {
  let memory;
  const keep = ({ instance }) => {
    memory ??= Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      keep(made.instance ? made : { instance: made });
      return made;
    };
  }
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function instance(...given) {
    const made = new Instance(...given);
    keep({ instance: made });
    return made;
  };
  WebAssembly.Instance.prototype = Instance.prototype;
  return { size: () => memory?.buffer.byteLength };
})();
