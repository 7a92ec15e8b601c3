import { LINES } from "./flat";
import type { Sample } from "./soak";

/** Samples as a table and as an image that can be read on light and on dark. */

export function csvOf(samples: readonly Sample[]): string {
  const rows = samples.map(({ exchanges, store, background, panel }) =>
    [exchanges, store, background, panel].join(","),
  );
  return ["exchanges,session storage (bytes),background heap (bytes),panel heap (bytes)", ...rows, ""].join("\n");
}

const WIDTH = 720;
const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 150;
const TOP = 40;
const BOTTOM = 40;
const MEGABYTE = 1024 * 1024;
/** Between two lines of the grid, in megabytes. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_LEVELS = 8;

const STYLE = `
  svg { font: 13px system-ui, sans-serif; background: #fff; color: #1f2328; --store: #0b62c4; --background: #9a5b00; --panel: #1a7f4b }
  @media (prefers-color-scheme: dark) {
    svg { background: #16191d; color: #e2e6ea; --store: #6cb0ff; --background: #f0b35a; --panel: #5fd39a }
  }
  text { fill: currentColor } .title { font-weight: 600 } .unit { opacity: .75 }
  .grid { stroke: currentColor; opacity: .15 } polyline { fill: none; stroke-width: 2 }
`;

export function svgOf(samples: readonly Sample[], title: string): string {
  const most = Math.max(...samples.flatMap((sample) => LINES.map(({ of }) => sample[of]))) / MEGABYTE;
  const step = STEPS.find((one) => most / one <= MOST_LEVELS) ?? most;
  const top = Math.ceil(most / step) * step;
  const last = samples.at(-1)?.exchanges ?? 1;
  const x = (exchanges: number) => round(LEFT + (exchanges / last) * (WIDTH - LEFT - RIGHT));
  const y = (bytes: number) => round(HEIGHT - BOTTOM - (bytes / MEGABYTE / top) * (HEIGHT - TOP - BOTTOM));

  const levels = Array.from({ length: top / step + 1 }, (_, index) => index * step);
  const grid = levels.map((level) => {
    const height = y(level * MEGABYTE);
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${height}" y2="${height}"/>
  <text x="${LEFT - 8}" y="${height + 4}" text-anchor="end">${level}</text>`;
  });
  const ticks = [0, 1, 2, 3, 4].map((quarter) => {
    const exchanges = (last * quarter) / 4;
    return `<text x="${x(exchanges)}" y="${HEIGHT - 18}" text-anchor="middle">${exchanges.toLocaleString("en")}</text>`;
  });
  const names = apart(LINES.map(({ of, name }) => ({ of, name, at: y(samples.at(-1)?.[of] ?? 0) + 4 })));
  const lines = LINES.map(({ of }) => {
    const points = samples.map((sample) => `${x(sample.exchanges)},${y(sample[of])}`).join(" ");
    return `<polyline points="${points}" style="stroke: var(--${of})"/>`;
  });
  const labels = names.map(
    ({ of, name, at }) => `<text x="${WIDTH - RIGHT + 8}" y="${at}" style="fill: var(--${of})">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${title}">
  <style>${STYLE}</style>
  <text class="title" x="${LEFT}" y="20">${title}</text>
  <text class="unit" x="12" y="${TOP - 6}">MB</text>
  ${[...grid, ...ticks, ...lines, ...labels].join("\n  ")}
  <text class="unit" x="${WIDTH - RIGHT + 8}" y="${HEIGHT - 18}" dx="40">exchanges</text>
</svg>
`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Labels that would lie on each other, moved down. */
function apart<Label extends { readonly at: number }>(labels: readonly Label[]): Label[] {
  let free = 0;
  return labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      const at = Math.max(label.at, free);
      free = at + 16;
      return { ...label, at };
    });
}
