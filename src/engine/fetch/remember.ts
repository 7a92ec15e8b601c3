/**
 * A function of an immutable value that remembers its last result. One exchange is judged at a time, by several parties who
 * all ask the same; remembering every exchange would cost more than judging it again.
 */
export function rememberLast<Value, Result>(compute: (value: Value) => Result): (value: Value) => Result {
  let last: { readonly value: Value; readonly result: Result } | null = null;
  return (value) => {
    if (last === null || last.value !== value) last = { value, result: compute(value) };
    return last.result;
  };
}

const MOST_RECENT = 256;
/** A page may make its texts enormous; of those one is worth the memory, since whoever asks of it asks again. */
const LONGEST = 4096;

/** A function of a text that remembers recent results: a recording holds the same few URLs and values again and again. */
export function rememberRecent<Result>(compute: (text: string) => Result): (text: string) => Result {
  const recent = new Map<string, { readonly result: Result }>();
  let long: { readonly text: string; readonly result: Result } | null = null;
  return (text) => {
    if (text.length > LONGEST) {
      if (long?.text !== text) long = { text, result: compute(text) };
      return long.result;
    }
    const known = recent.get(text);
    if (known) return known.result;
    const result = compute(text);
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(text, { result });
    return result;
  };
}
