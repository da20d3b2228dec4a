// What makes the page wider than the viewport, if it is: a page may not scroll sideways (a part of it may, by itself).
// The root's own box is measured, since it leaves out a gutter that is kept free for a scroll bar.
const width = Math.round(document.documentElement.getBoundingClientRect().width);
if (document.documentElement.scrollWidth <= width) return [];
const scrolls = (element) => {
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    if (getComputedStyle(parent).overflowX !== "visible") return true;
  }
  return false;
};
const wide = [...document.body.querySelectorAll("*")]
  .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !scrolls(element))
  .map((element) => `${Math.round(element.getBoundingClientRect().right)} > ${width}: ${element.cloneNode().outerHTML}`);
return wide.length > 0 ? wide.slice(0, 10) : [`${document.documentElement.scrollWidth} > ${width}`];
