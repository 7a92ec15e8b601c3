import { useId } from "preact/hooks";
import { pathOf } from "../../engine/diagnose/url-parts";
import type { Exchange } from "../../engine/fetch/exchange";
import type { Fix } from "../../engine/remedy/fix";
import { isTried, planTrial } from "../../extension/trial/trial";
import { type Live, useLive, useTrials } from "../live/live";
import { hindranceWords, liveWords as words } from "../live/words";
import { Shown } from "../shown";

interface Props {
  readonly exchange: Exchange;
  readonly fix: Fix | null;
}

/** The fix on the live responses of this tab, or why that can't be; nothing where no page is being watched. */
export function TryFix(props: Props) {
  const live = useLive();
  return live === null ? null : <Trial {...props} live={live} />;
}

function Trial({ exchange, fix, live: { trials } }: Props & { readonly live: Live }) {
  const { on } = useTrials(trials);
  const { rules, hindrance } = planTrial(exchange, fix);
  const { id, hops } = exchange;
  // Of two branches that fit, each has a fix of its own.
  const isOn = on.some((trial) => trial.exchange === id && JSON.stringify(trial.rules) === JSON.stringify(rules));
  const about = useId();
  const toggle = () => {
    if (rules === null) return;
    void (isOn
      ? trials.switchOff(id)
      : trials.switchOn({ exchange: id, name: `${hops[0].method} ${pathOf(hops[0].url)}`, rules }));
  };
  return (
    <section class="try" data-trial={isOn ? "on" : "off"}>
      <h2>{words.title}</h2>
      <p id={about}>
        {hindrance === null ? words.about : hindranceWords[hindrance]}
        {rules?.[0] !== undefined && (
          <>
            {" "}
            <Shown text={words.opens(rules[0].url, rules[0].initiator)} />
          </>
        )}
      </p>
      <p class="try-do">
        <button
          type="button"
          class="button"
          data-trial="toggle"
          disabled={hindrance !== null}
          aria-describedby={about}
          onClick={toggle}
        >
          {isOn ? words.switchOff : words.switchOn}
        </button>
        {isOn && <span class="try-on">{words.isOn}</span>}
      </p>
    </section>
  );
}

/** Says that what is shown may be a trial's work. */
export function TriedNote({ exchange }: { readonly exchange: Exchange }) {
  const live = useLive();
  return live === null ? null : <Tried exchange={exchange} live={live} />;
}

function Tried({ exchange, live: { trials } }: { readonly exchange: Exchange; readonly live: Live }) {
  const { on } = useTrials(trials);
  const isNamed = on.some((trial) => trial.exchange !== exchange.id && isTried(exchange, trial.rules));
  return isNamed ? <p class="tried">{words.changed}</p> : null;
}
