// The name of arguments[0] where it comes from its content or from a label that holds it; null where an engine has to say.
const [element] = arguments;
const words = (node) => {
  if (node === element && node.matches("input, select, textarea")) return "";
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches("[aria-hidden=true], [hidden]")) return "";
  if (node !== element && node.hasAttribute("aria-label")) return node.getAttribute("aria-label");
  const text = [...node.childNodes].map(words).join("");
  return getComputedStyle(node).display === "inline" ? text : ` ${text} `;
};
if (element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby")) return null;
if (element.matches("td, th, option")) return words(element);
const label = element.closest("label");
return label && [...(element.labels ?? [])].includes(label) ? words(label) : null;
