import type { Exchange } from "../../engine/fetch/exchange";
import { diagnoseAndFix } from "../../engine/remedy/full-diagnosis";
import { createFeed } from "../platform/feed";
import { activeTab } from "../platform/tabs";
import { type Summary, summaryOf } from "./summary";
import { popupWords } from "./words";

/** What the toolbar button opens: whether something was blocked in this tab, why, and where to read on. */

const tab = await activeTab();
const main = document.querySelector("main");
const exchanges = new Map<string, Exchange>();

if (tab !== null && main) {
  createFeed(tab).subscribe(({ records, cleared, recording }) => {
    if (cleared) exchanges.clear();
    for (const { exchange } of records) exchanges.set(exchange.id, exchange);
    if (recording) show(main, summaryOf(recording, [...exchanges.values()], diagnoseAndFix));
  });
}

function show(place: Element, { title, isBad, about }: Summary): void {
  const heading = element("h1", title);
  heading.classList.toggle("bad", isBad);
  place.replaceChildren(heading, ...(about === "" ? [] : [element("p", about)]), element("p", popupWords.how));
}

/** What stands between backticks is code. */
function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  const parts = text.split("`").map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement("code");
    code.textContent = part;
    return code;
  });
  made.append(...parts);
  return made;
}
