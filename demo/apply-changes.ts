import type { Change } from "../src/engine/remedy/fix";
import type { Answer } from "./case";

/** The response with exactly these changes: `set` replaces every line of that name, `remove` drops them, `status` replaces the status. */
export function applyChanges(answer: Answer, changes: readonly Change[]): Answer {
  return changes.reduce(applyChange, answer);
}

function applyChange(answer: Answer, change: Change): Answer {
  const replaced = new Set([...Object.keys(change.set), ...change.remove].map((name) => name.toLowerCase()));
  const kept = answer.headers.filter(([name]) => !replaced.has(name.toLowerCase()));
  const changed: Answer = {
    ...answer,
    status: change.status ?? answer.status,
    headers: [...kept, ...Object.entries(change.set)],
  };
  return changed.status === 204 ? withoutBody(changed) : changed;
}

/** 204 is "No Content": neither a body nor the header that describes one. */
function withoutBody({ status, headers }: Answer): Answer {
  return { status, headers: headers.filter(([name]) => name.toLowerCase() !== "content-type") };
}
