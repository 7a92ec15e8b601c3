import type { CaseOutcome, Note, Told } from "./compare";

/** The figures of a run: the reasons that the browser gave, and every difference with what it takes to see it again. */
export function say(told: readonly Told[]): string {
  const different = told.filter(({ difference }) => difference !== null);
  const counts = count(told.flatMap(({ notes }) => notes));
  const kinds = count(different.map(kindOf));
  const reasons = count(told.map(({ theirs }) => theirs.name).filter((name) => name !== null));
  return [
    [...reasons].map(([name, number]) => `${name} ${number}`).join(", "),
    ...different.map(sayOne),
    ...[...kinds].map(([kind, number]) => `${String(number).padStart(6)} ${kind}`),
    `${told.length - different.length} of ${told.length} agreed${[...counts].map(([note, number]) => `, ${number} ${NOTES[note]}`).join("")}`,
  ].join("\n");
}

const NOTES: Readonly<Record<Note, string>> = {
  "not sent": "that never left the page's origin",
  "preflight cached": "with a condition of the script's whose preflight was cached",
  untold: "whose repeated lines Firefox never told apart",
  either: "with two explanations, one of which is the browser's",
  open: "with two names of which one is the browser's",
  inferred: "inferred without an outcome",
};

function kindOf({ difference, theirs, ours }: Told): string {
  return `${difference}: ${sayOutcome(theirs)}, not ${ours.map(sayOutcome).join(" or ") || "anything"}`;
}

function sayOne(told: Told): string {
  const { seed, index } = told.case;
  return [
    `Case ${index} of seed ${seed} (--seed ${seed} --only ${index}): ${kindOf(told)}`,
    `  case     ${JSON.stringify(told.case)}`,
    ...told.exchanges.map((exchange) => `  recorded ${JSON.stringify(exchange)}`),
  ].join("\n");
}

function sayOutcome({ verdict, step, name }: CaseOutcome): string {
  return [verdict, step, name].filter((part) => part !== null).join(" ");
}

function count<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}
