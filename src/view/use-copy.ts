import { useState } from "preact/hooks";
import type { PanelActions } from "./source";
import { strings } from "./strings";

/** What was last said to the reader; the count tells two equal sentences apart. */
export interface Said {
  readonly text: string;
  readonly count: number;
}

/** A way to copy text that says whether it worked. */
export function useCopy(actions: PanelActions): readonly [Said | null, (text: string) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  const say = (text: string) => setSaid((before) => ({ text, count: (before?.count ?? 0) + 1 }));
  const copy = (text: string) => {
    actions.copy(text).then(
      () => say(strings.copied),
      () => say(strings.notCopied),
    );
  };
  return [said, copy];
}
