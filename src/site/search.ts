import { explainMessage } from "../engine/messages/explain";

/** The search of the site's first page: a console message finds its causes, other words find theirs. All of it in the page. */

const field = document.querySelector<HTMLTextAreaElement>("#search");
const list = document.querySelector("#causes");
const likely = document.querySelector<HTMLOListElement>("#likely");
const found = document.querySelector("#found");

if (field && list && likely && found) {
  const items = [...list.querySelectorAll<HTMLElement>("li")];
  const search = (): void => {
    const text = field.value.trim();
    const messages = text === "" ? [] : explainMessage(text);
    const causes = [...new Set(messages.flatMap((message) => message.causes))];
    const words = text.toLowerCase().split(/\s+/);
    const hasWords = (item: HTMLElement): boolean => {
      const content = `${item.dataset["cause"] ?? ""} ${item.textContent}`.toLowerCase();
      return words.every((word) => content.includes(word));
    };
    for (const item of items) item.hidden = messages.length === 0 && !hasWords(item);
    likely.replaceChildren(
      ...causes.flatMap((id) => items.find((item) => item.dataset["cause"] === id)?.cloneNode(true) ?? []),
    );
    likely.hidden = causes.length === 0;
    list.toggleAttribute("hidden", causes.length > 0);
    found.textContent =
      text === "" ? "" : summary(messages.length, causes.length, items.filter(({ hidden }) => !hidden).length);
  };
  field.addEventListener("input", search);
  // What was typed before a reload is still there.
  search();
}

function summary(messages: number, causes: number, items: number): string {
  if (messages > 0 && causes === 0) {
    return "This message doesn't say why the request failed. Look for another line about it in the console.";
  }
  if (causes > 0) return causes === 1 ? "One cause:" : `${causes} possible causes, the likeliest first:`;
  if (items === 0) return "No cause found. Paste the whole message, or search for a status, a header or a product.";
  return items === 1 ? "One cause:" : `${items} causes:`;
}
