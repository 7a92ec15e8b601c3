/** What is printed, made piece by piece: the whole of it can be longer than a string, and than memory. */

/** What a function makes of each. */
export function* mapped<From, To>(all: Iterable<From>, make: (one: From) => To): Generator<To> {
  for (const one of all) yield make(one);
}

/** Those of which a test holds. */
export function* filtered<One>(all: Iterable<One>, holds: (one: One) => boolean): Generator<One> {
  for (const one of all) if (holds(one)) yield one;
}

/** `JSON.stringify([...all], null, 2)` with a line break at its end. */
export function* jsonList(all: Iterable<unknown>): Generator<string> {
  let isEmpty = true;
  for (const one of all) {
    const text = JSON.stringify(one, null, 2).replaceAll("\n", "\n  ");
    yield `${isEmpty ? "[" : ","}\n  ${text}`;
    isEmpty = false;
  }
  yield isEmpty ? "[]\n" : "\n]\n";
}

/** As long as what a stream takes at a time. */
const PIECE = 65_536;

/** The same text in fewer, longer pieces. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
