// Elements below arguments[0] (or in the page) that may have the role arguments[1] and hold all the words arguments[2].
const [root, role, words] = arguments;
const native = {
  article: "article",
  banner: "header",
  button: "button, summary, input[type=button], input[type=submit], input[type=reset]",
  cell: "td",
  checkbox: "input[type=checkbox]",
  columnheader: "th",
  combobox: "select, input[list]",
  complementary: "aside",
  contentinfo: "footer",
  definition: "dd",
  dialog: "dialog",
  figure: "figure",
  form: "form",
  group: "fieldset, details, optgroup",
  heading: "h1, h2, h3, h4, h5, h6",
  image: "img, svg",
  img: "img, svg",
  link: "a[href], area[href]",
  list: "ul, ol, menu",
  listbox: "select",
  listitem: "li",
  main: "main",
  mark: "mark",
  navigation: "nav",
  option: "option",
  radio: "input[type=radio]",
  region: "section",
  row: "tr",
  rowgroup: "tbody, thead, tfoot",
  rowheader: "th",
  search: "search",
  searchbox: "input[type=search]",
  status: "output",
  table: "table",
  term: "dt",
  textbox: "input:not([type]), input[type=text], input[type=email], textarea",
}[role];
const selector = [`[role~="${role}"]`, native].filter(Boolean).join(", ");

const referenced = (element) =>
  (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => id && document.getElementById(id)?.textContent);
const caption = (element) => element.querySelector("legend, caption, figcaption")?.textContent;
const texts = (element) =>
  [
    element.getAttribute("aria-label"),
    element.getAttribute("alt"),
    element.getAttribute("title"),
    element.getAttribute("placeholder"),
    element.getAttribute("value"),
    element.textContent,
    caption(element),
    ...[...(element.labels ?? [])].map((label) => label.textContent),
    ...referenced(element),
    ...[...element.querySelectorAll("[alt], [aria-label]")].map((part) => part.getAttribute("alt") ?? part.getAttribute("aria-label")),
  ].join(" ");
// Behind a modal dialog nothing is there for anybody, which not every engine's driver heeds.
const modal = document.querySelector("dialog:modal");
const there = (element) =>
  !element.closest("[aria-hidden=true], [inert]") && (!modal || modal.contains(element) || element.contains(modal));
const shown = (element) =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;

return [...(root ?? document).querySelectorAll(selector)].filter((element) => {
  if (!there(element) || (role !== "option" && !shown(element))) return false;
  const text = texts(element);
  return words.every((word) => text.includes(word));
});
