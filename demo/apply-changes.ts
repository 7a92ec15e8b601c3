import type { Change } from "../src/engine/remedy/fix";
import type { Reply } from "./case";

/** The response with exactly these changes: `set` replaces every line of that name, `remove` drops them, `status` replaces the status. */
export function applyChanges(reply: Reply, changes: readonly Change[]): Reply {
  return changes.reduce(applyChange, reply);
}

function applyChange(reply: Reply, change: Change): Reply {
  const replaced = new Set([...Object.keys(change.set), ...change.remove].map((name) => name.toLowerCase()));
  const kept = reply.headers.filter(([name]) => !replaced.has(name.toLowerCase()));
  const changed: Reply = {
    ...reply,
    status: change.status ?? reply.status,
    headers: [...kept, ...Object.entries(change.set)],
  };
  return changed.status === 204 ? withoutBody(changed) : changed;
}

/** 204 is "No Content": neither a body nor the header that describes one. */
function withoutBody({ status, headers }: Reply): Reply {
  return { status, headers: headers.filter(([name]) => name.toLowerCase() !== "content-type") };
}
