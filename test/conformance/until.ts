/** Milliseconds in which a busy machine gets everything told that is told at all. */
export const LONG = 10_000;

/** Asks again and again until the condition holds; gives up, without a word, after a time. Says whether it held. */
export async function until(condition: () => boolean | Promise<boolean>, milliseconds = LONG): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  return true;
}
