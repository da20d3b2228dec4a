// What the timeline shows: its plot, its lanes with what is in them, and the links between events.
const inside = (element) => [element, element.querySelector(":scope > path")].filter(Boolean).pop().getBoundingClientRect();
const drawing = document.querySelector("main svg[role=group]");
const frame = drawing.querySelector("svg");
const shown = drawing.getBoundingClientRect();
const scale = shown.width / drawing.viewBox.baseVal.width;
const left = shown.left + frame.x.baseVal.value * scale;
const plot = { left, width: frame.width.baseVal.value * scale, top: shown.top, bottom: shown.bottom };
const number = (text) => Number(text.replace(/[^0-9]/g, "")) || 0;
const events = [...drawing.querySelectorAll("a[href], [role=button]")].map((element) => {
  const box = inside(element);
  const name = element.getAttribute("aria-label");
  return {
    href: element.getAttribute("href") ?? "",
    name,
    count: element.getAttribute("role") === "button" ? number(name.split(" events, ")[0]) : 1,
    left: box.left,
    right: box.right,
    top: box.top,
    bottom: box.bottom,
    opacity: Number(getComputedStyle(element).opacity),
    stop: element.getAttribute("tabindex") === "0",
  };
});
const lanes = [...drawing.querySelectorAll("[data-lane]")].map((element) => {
  const texts = [...element.querySelectorAll("text")].map((text) => text.textContent);
  const hint = (end) => texts.filter((text) => (end ? text.endsWith("›") : text.startsWith("‹"))).map(number)[0] ?? 0;
  return {
    title: element.querySelector("title").textContent,
    top: element.getBoundingClientRect().top,
    before: hint(false),
    after: hint(true),
  };
});
// Lines that are neither filled nor part of an event.
const links = [...frame.querySelectorAll("path")].filter(
  (path) => !path.closest("a, [role=button]") && getComputedStyle(path).fill === "none",
).length;
lanes.sort((one, other) => one.top - other.top);
return { plot, events, lanes, links };
