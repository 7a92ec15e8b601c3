import { diagnoseAndFix } from "../../engine/remedy/full-diagnosis";
import { Session } from "../../session/session";
import { createFeed } from "../platform/feed";
import { activeTab } from "../platform/tabs";
import { type Summary, summaryOf } from "./summary";
import { popupWords } from "./words";

/** What the toolbar button opens: whether something was blocked in this tab, why, and where to read on. */

const tab = await activeTab();
const main = document.querySelector("main");
const session = new Session({ diagnose: diagnoseAndFix });

if (tab !== null && main) {
  const feed = createFeed(tab);
  feed.subscribe(({ records, left, cleared, recording }) => {
    if (cleared) session.clear();
    if (left) session.keepOnly(new Set(left));
    for (const { exchange } of records) session.put(exchange);
    if (recording) show(main, summaryOf(recording, session));
    feed.more();
  });
}

function show(place: Element, { title, isBad, about, failed }: Summary): void {
  const heading = element("h1", title);
  heading.classList.toggle("bad", isBad);
  const sentences = [about, failed, popupWords.how].filter(Boolean);
  place.replaceChildren(heading, ...sentences.map((sentence) => element("p", sentence)));
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
