import { spelledOut } from "../../engine/diagnose/words/unseen";
import { type Live, useTrials } from "./live";
import { liveWords as words } from "./words";

/** Says what is on, for as long as something is, with one button to end it; and when the browser refused. */
export function TrialStrip({ live: { trials } }: { readonly live: Live }) {
  const { on, problem } = useTrials(trials);
  const names = on.map(({ name }) => spelledOut(name));
  const said = names.length === 1 ? words.stripOne(names[0] ?? "") : words.stripMany(names.length, names.join(", "));
  return (
    <>
      {problem !== null && (
        <div class="strip bad">
          <p role="alert">{words.refused(problem)}</p>
        </div>
      )}
      {on.length > 0 && (
        <div class="strip trial">
          <p class="strip-text trial-text" role="status" title={names.join("\n")}>
            {said}
          </p>
          <button type="button" class="button" data-trial="all-off" onClick={() => void trials.switchAllOff()}>
            {words.allOff}
          </button>
        </div>
      )}
    </>
  );
}
