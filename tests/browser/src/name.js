// The name of arguments[0] where it comes from its content or from a label that holds it; null where an engine has to say.
const [element] = arguments;
const generated = (node, place) => {
  const { content } = getComputedStyle(node, place);
  const attribute = /^attr\(([\w-]+)\)$/.exec(content);
  const text = attribute ? node.getAttribute(attribute[1]) : /^"([^"]*)"$/.exec(content)?.[1];
  return text ? ` ${text} ` : "";
};
const words = (node) => {
  if (node === element && node.matches("input, select, textarea")) return "";
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches("[aria-hidden=true], [hidden]")) return "";
  if (node !== element && node.hasAttribute("aria-label")) return node.getAttribute("aria-label");
  const text = generated(node, "::before") + [...node.childNodes].map(words).join("") + generated(node, "::after");
  return getComputedStyle(node).display === "inline" ? text : ` ${text} `;
};
if (element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby")) return null;
// A space before a marked word is lost to an engine where the line breaks there.
if (element.matches("td, th, option, a:has(mark)")) return words(element);
const label = element.closest("label");
return label && [...(element.labels ?? [])].includes(label) ? words(label) : null;
