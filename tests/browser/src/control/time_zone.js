// The zone of whoever asks for times without naming one.
const Formats = Intl.DateTimeFormat;
Intl.DateTimeFormat = new Proxy(Formats, {
  construct: (target, [locales, options]) => new target(locales, { ...options, timeZone: options?.timeZone ?? "ZONE" }),
  apply: (target, _, [locales, options]) => new target(locales, { ...options, timeZone: options?.timeZone ?? "ZONE" }),
});
