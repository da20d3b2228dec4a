// How light the page's ground is, 0 to 1: the first colour painted by body or html, as the canvas understands it.
const painted = [document.body, document.documentElement]
  .map((element) => getComputedStyle(element).backgroundColor)
  .find((colour) => !["transparent", "rgba(0, 0, 0, 0)"].includes(colour));
const canvas = document.createElement("canvas").getContext("2d");
canvas.fillStyle = painted ?? "white";
canvas.fillRect(0, 0, 1, 1);
const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
