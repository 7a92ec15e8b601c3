import { useState } from "preact/hooks";
import { hostOf } from "../../engine/diagnose/url-parts";
import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import type { Left } from "../../session/progress";
import { RichText } from "../rich-text";
import { planCheck } from "../../extension/trial/check-again";
import { type LiveTab, useLive } from "./live";
import { checkWords as words, noRepeatWords } from "./words";

interface Props {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis | null;
  /** What is left at its server. */
  readonly left: Left;
}

/** The way from a change on the server to the next verdict; nothing where no page is being watched. */
export function CheckAgainView(props: Props) {
  const live = useLive();
  return live === null ? null : <Check {...props} tab={live.tab} />;
}

function Check({ exchange, diagnosis, left, tab }: Props & { readonly tab: LiveTab }) {
  const { repeat, hindrance, assumesCredentials } = planCheck(exchange, diagnosis);
  const [said, setSaid] = useState("");
  const run = async () => {
    if (repeat === null) return tab.reload();
    setSaid((await tab.repeat(repeat)) ? words.sent : words.elsewhere);
  };
  return (
    <section class="check">
      <h2>{words.title}</h2>
      {left.problems > 0 && (
        <p>
          <RichText text={words.left(left.left, left.problems, hostOf(exchange.hops[0].url))} />
        </p>
      )}
      <p class="dim">
        <RichText text={hindrance === null ? words.about : noRepeatWords[hindrance]} />
        {assumesCredentials && ` ${words.assumes}`}
      </p>
      <p class="try-do">
        <button type="button" class="button" data-do="check" onClick={() => void run()}>
          {repeat === null ? words.reload : words.check}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
