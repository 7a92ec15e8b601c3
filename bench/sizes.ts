import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { extensionDir } from "../scripts/build";
import { type LoadedFile, backgroundLoad, firstLoad } from "../scripts/first-load";
import { filesBelow } from "../scripts/package";
import { VIEWER_FILE } from "../scripts/viewer-file";
import { zipOf } from "../scripts/zip";
import type { Figure } from "./figure";

const COMMAND_LINE = "dist/cli";
/** What the page's own scripts have to share a processor with. */
const OBSERVER = "observer.js";

/** How heavy what people load is. What has no limit is there to be compared with other versions. */
export function sizes(): Figure[] {
  const figures = (["chromium", "firefox"] as const).flatMap((kind): Figure[] => {
    const directory = extensionDir(kind);
    const first = sum(firstLoad(directory, "src/extension/panel/panel.html"));
    return [
      kilobytes(`${kind}: the package`, zipOf(filesBelow(directory)).length),
      { ...kilobytes(`${kind}: what the panel loads first, compressed`, first), atMost: 60 },
      {
        ...kilobytes(`${kind}: what the background loads at each start, compressed`, sum(backgroundLoad(directory))),
        atMost: 40,
      },
      kilobytes(`${kind}: the script in pages while recording`, statSync(`${directory}/${OBSERVER}`).size),
    ];
  });
  const compressed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
  return [
    ...figures,
    kilobytes("the page that a link opens, compressed", compressed(VIEWER_FILE)),
    kilobytes("the command line without the viewer, compressed", zipOf(scriptsBelow(COMMAND_LINE)).length),
  ];
}

function scriptsBelow(directory: string): Map<string, Uint8Array> {
  return new Map([...filesBelow(directory)].filter(([name]) => name.endsWith(".js")));
}

function sum(files: readonly LoadedFile[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}

function kilobytes(name: string, bytes: number): Figure {
  return { name, value: bytes / 1000, unit: "kB" };
}
