import { useState } from "preact/hooks";
import { writeHar } from "../../har/har-out";
import { toHtml } from "../../report/html";
import { toMarkdown } from "../../report/markdown";
import { writePolicyFile } from "../../report/policy-out";
import { toPrompt } from "../../report/prompt";
import { Session } from "../../session/session";
import type { PanelStore } from "../state/store";
import { strings } from "../strings";
import { download } from "./download";
import type { Report } from "./use-report";
import { shareWords } from "./words";
import type { ReportActions } from "./report-actions";

// oxlint-disable-next-line no-underscore-dangle -- the build puts the package's version here
declare const __VERSION__: string;

/** Chats and ticket systems cut off addresses that are longer. */
const LONGEST_LINK = 8000;

interface Props {
  readonly report: Report;
  readonly store: PanelStore;
  readonly actions: ReportActions;
}

/** The ways to hand on a report, and to keep it as a test. */
export function Ways({ report, store, actions }: Props) {
  const { exchanges, link } = report;
  const [said, say] = useState("");
  const isTooLong = link !== null && link.length > LONGEST_LINK;

  const run = (job: () => Promise<string>) => {
    job().then(say, (error: unknown) => say(shareWords.failed(error instanceof Error ? error.message : String(error))));
  };
  const copy = async (text: string): Promise<string> => {
    await actions.copy(text);
    return strings.copied;
  };
  const save = (name: string, type: string, text: string): string => {
    download(name, type, text);
    return shareWords.saved(name);
  };
  const har = () => writeHar(exchanges, __VERSION__);
  const diagnosed = () => {
    // What a reader is told, not what we are: it comes from the report.
    const session = Session.of(exchanges, { diagnose: store.diagnose });
    return exchanges.slice(0, report.chosen).map((exchange) => ({
      exchange,
      diagnosis: session.diagnosis(exchange),
      others: session.neighbours(exchange),
    }));
  };
  const markdown = () => toMarkdown(diagnosed(), isTooLong ? null : link);
  const policy = () =>
    writePolicyFile(
      diagnosed().map(({ exchange, diagnosis }, at) => ({ exchange: report.tested[at] ?? exchange, diagnosis })),
    ).text;

  return (
    <section class="ways">
      <label class="share-link">
        <span>{shareWords.link}</span>
        <input
          class="search"
          readOnly
          value={link ?? shareWords.linkWaiting}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <p class={isTooLong ? "link-length warn" : "link-length dim"}>
        {link !== null && (isTooLong ? shareWords.linkTooLong(link.length) : shareWords.linkLength(link.length))}
      </p>
      <div class="ways-buttons">
        <button
          type="button"
          class={isTooLong ? "button" : "button primary"}
          disabled={link === null}
          onClick={() => run(() => copy(link ?? ""))}
        >
          {shareWords.copyLink}
        </button>
        <button type="button" class="button" disabled={link === null} onClick={() => run(() => copy(markdown()))}>
          {shareWords.copyTicket}
        </button>
        <button
          type="button"
          class="button"
          title={shareWords.promptHint}
          onClick={() => run(() => copy(toPrompt(diagnosed())))}
        >
          {shareWords.copyPrompt}
        </button>
        <button
          type="button"
          class={isTooLong ? "button primary" : "button"}
          onClick={() => run(async () => save("cors-why.html", "text/html", toHtml(await actions.viewerPage(), har())))}
        >
          {shareWords.downloadPage}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => run(async () => save("cors-why.har", "application/json", har()))}
        >
          {shareWords.downloadHar}
        </button>
        <button
          type="button"
          class="button"
          title={shareWords.testHint}
          onClick={() => run(async () => save("cors-why.json", "application/json", policy()))}
        >
          {shareWords.saveTest}
        </button>
      </div>
      <p class="share-said" role="status">
        {said}
      </p>
    </section>
  );
}
