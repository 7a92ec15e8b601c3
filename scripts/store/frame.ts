import { readFileSync } from "node:fs";

/** Pages that an image for a store is taken of: a message and, in a browser's window, what was seen there. */

const ICON = "src/extension/icons/icon.svg";
const dataOf = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
const iconData = (): string => dataOf("image/svg+xml", readFileSync(ICON));

const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  html, body { height: 100%; }
  body { overflow: hidden; font-family: system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; color: #fff;
    background: linear-gradient(160deg, #3559e0, #1d3390); }
  h1 { font-weight: 700; letter-spacing: -0.01em; }
  img { display: block; }
  .shot { padding: 26px 40px 0; text-align: center; }
  .shot h1 { font-size: 34px; line-height: 1.2; }
  .shot p { margin-top: 6px; font-size: 18px; line-height: 1.35; color: #dbe3ff; }
  .window { margin: 20px auto 0; width: 1200px; border-radius: 10px; overflow: hidden; background: #fff;
    box-shadow: 0 16px 50px #0b1540a0; text-align: left; }
  .bar { display: flex; align-items: center; gap: 8px; height: 36px; padding: 0 14px; background: #dfe3ec; }
  .bar i { width: 12px; height: 12px; border-radius: 50%; background: #b3bacb; }
  .bar span { flex: 1; margin-left: 12px; padding: 4px 12px; border-radius: 12px; font-size: 14px; color: #3c4250;
    background: #fff; }
  .window img { width: 1200px; object-fit: cover; object-position: 0 100%; }
  .window img + img { border-top: 1px solid #b3bacb; }
  .tile { display: flex; flex-direction: column; justify-content: center; align-items: center; gap: 14px; height: 280px;
    padding: 0 28px; text-align: center; text-wrap: balance; }
  .logo { width: 84px; border-radius: 18px; box-shadow: 0 0 0 2px #ffffff60; }
  .tile h1 { font-size: 36px; line-height: 1; }
  .tile p { font-size: 18px; line-height: 1.35; color: #dbe3ff; }
  .marquee { display: flex; height: 560px; }
  .about { width: 500px; padding: 130px 20px 0 70px; flex: none; }
  .about h1 { margin-top: 24px; font-size: 46px; line-height: 1.1; }
  .about p { margin-top: 16px; font-size: 22px; line-height: 1.4; color: #dbe3ff; }
  .marquee .window { margin: 60px 0 0 20px; flex: none; }
`;

const pageOf = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${body}</body>`;

/** Quotes are no matter: texts stand between tags alone. */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export interface Window {
  /** What its bar says. */
  readonly url: string;
  /** From top to bottom. Of an image that is higher than that, the lower part is shown. */
  readonly images: readonly { readonly png: Uint8Array; readonly height: number }[];
}

function windowOf({ url, images }: Window): string {
  const bar = `<div class="bar"><i></i><i></i><i></i><span>${escaped(url)}</span></div>`;
  const elements = images
    .map(({ png, height }) => `<img src="${dataOf("image/png", png)}" height="${height}" alt="">`)
    .join("");
  return `<div class="window">${bar}${elements}</div>`;
}

/** A message above a window: 1280 x 800. */
export const screenshotPage = (title: string, text: string, window: Window): string =>
  pageOf(`<div class="shot"><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${windowOf(window)}</div>`);

/** Icon, name and what it does: 440 x 280. */
export const tilePage = (text: string): string =>
  pageOf(
    `<div class="tile"><img class="logo" src="${iconData()}" alt=""><h1>CORS Why</h1><p>${escaped(text)}</p></div>`,
  );

/** The same beside a window: 1400 x 560. */
export const marqueePage = (text: string, window: Window): string =>
  pageOf(
    `<div class="marquee"><div class="about"><img class="logo" src="${iconData()}" alt=""><h1>CORS Why</h1><p>${escaped(text)}</p></div>${windowOf(window)}</div>`,
  );
