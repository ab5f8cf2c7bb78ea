// The picture, drawn in the reader's own browser: shown as it will be saved, then saved as SVG or PNG.
const FONTS = "/*FONTS*/";
const LOADED = 20_000; // milliseconds to wait for Plotly
const AFTER_HEADER = 33; // where a PNG's first chunk ends

export default async function ({ parentElement, data }) {
  const image = parentElement.querySelector("img");
  const said = parentElement.querySelector("p");
  const buttons = Object.fromEntries(
    [...parentElement.querySelectorAll("button")].map((each) => [each.dataset.ending, each]),
  );
  for (const button of Object.values(buttons)) {
    button.textContent = data.words[button.dataset.ending];
    button.disabled = true;
  }
  parentElement.host?.style.setProperty("--ratio", `${data.pixels[0]} / ${data.pixels[1]}`);
  image.alt = data.alt;
  said.textContent = image.src ? "" : data.words.drawing;
  useFonts();
  try {
    const svg = await drawn(data);
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    await shown(image, address);
    said.textContent = "";
    image.dataset.drawn = data.name;
    buttons.svg.onclick = () => save(new Blob([svg], { type: "image/svg+xml" }), `${data.name}.svg`);
    buttons.png.onclick = async () => save(await asPng(image, data), `${data.name}.png`);
    for (const button of Object.values(buttons)) button.disabled = false;
  } catch (error) {
    said.textContent = data.words.failed;
    console.error(error);
  }
}

function useFonts() {
  if (document.getElementById("picture-fonts")) return;
  const style = document.createElement("style");
  style.id = "picture-fonts";
  style.textContent = FONTS;
  document.head.append(style);
}

async function drawn(data) {
  const { Plotly } = await plotly();
  const address = await Plotly.toImage(JSON.parse(data.figure), {
    format: "svg", width: data.canvas[0], height: data.canvas[1],
  });
  const text = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  const end = text.indexOf(">");
  const root = text.slice(0, end)
    .replace(/\bwidth="[^"]*"/, `width="${data.pixels[0]}"`)
    .replace(/\bheight="[^"]*"/, `height="${data.pixels[1]}"`);
  return `${root}>${data.head}<style>${FONTS}</style>${text.slice(end + 1)}`;
}

async function plotly() {
  const until = Date.now() + LOADED;
  while (!window.Plotly) {
    if (Date.now() > until) throw new Error("Plotly did not load");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return window;
}

async function shown(image, address) {
  const before = image.src;
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = address;
  });
  if (before) URL.revokeObjectURL(before);
}

async function asPng(image, data) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = data.pixels;
  canvas.getContext("2d").drawImage(image, 0, 0, ...data.pixels);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  const chunk = Uint8Array.from(atob(data.chunk), (each) => each.charCodeAt(0));
  return new Blob([blob.slice(0, AFTER_HEADER), chunk, blob.slice(AFTER_HEADER)], { type: "image/png" });
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
