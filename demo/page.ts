/// <reference types="vite/client" />
import type { CaseGroup, DemoCase } from "./case";
import html from "./page/index.html?raw";
import css from "./page/page.css?raw";
import script from "./page/page.js?raw";

export interface PageFile {
  readonly type: string;
  readonly text: string;
}

/** The page's files by path. It gets the cases as data, without what they are expected to prove. */
export function pageFiles(groups: readonly CaseGroup[], urlOf: (demoCase: DemoCase) => string): Map<string, PageFile> {
  const data = groups.map((group) => ({
    title: group.title,
    cases: group.cases.map((demoCase) => ({
      id: demoCase.id,
      title: demoCase.title,
      note: demoCase.note,
      url: urlOf(demoCase),
      request: demoCase.request,
    })),
  }));
  return new Map([
    ["/", { type: "text/html; charset=utf-8", text: html }],
    ["/page.css", { type: "text/css; charset=utf-8", text: css }],
    ["/page.js", { type: "text/javascript; charset=utf-8", text: script }],
    ["/cases.json", { type: "application/json", text: JSON.stringify(data) }],
  ]);
}
