import { Shown } from "../shown";
import { openWords } from "../strings";
import type { Opener } from "./use-opener";

interface Props {
  readonly opener: Opener;
  /** What leads back: to the page's own list, or to the choice of another file. */
  readonly back: string;
}

/** What is shown instead of the page's own requests, what is being read, or why that failed; nothing else. */
export function OpenedStrip({ opener, back }: Props) {
  const { opened, reading, problem } = opener;
  return (
    <>
      {problem !== null && (
        <div class="strip bad">
          <p role="alert">{problem}</p>
          <button type="button" class="button" onClick={opener.dismiss}>
            {openWords.dismiss}
          </button>
        </div>
      )}
      {reading !== null && (
        <div class="strip">
          <label class="strip-text">
            {reading.share < 1 ? openWords.reading(reading.name) : openWords.sorting(reading.name)}{" "}
            <progress max={1} {...(reading.share < 1 ? { value: reading.share } : {})} />
          </label>
          <button type="button" class="button" onClick={opener.dismiss}>
            {openWords.cancel}
          </button>
        </div>
      )}
      {opened !== null && (
        <div class="strip">
          <p class="strip-text" role="status">
            {openWords.showing}{" "}
            <strong>
              <Shown text={opened.name} />
            </strong>
            {opened.about !== null && <>. {opened.about}</>}
          </p>
          <button type="button" class="button" onClick={opener.close}>
            {back}
          </button>
        </div>
      )}
    </>
  );
}
