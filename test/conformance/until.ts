/** Asks again and again until the condition holds; gives up, without a word, after a time. Says whether it held. */
export async function until(condition: () => boolean | Promise<boolean>, milliseconds = 2000): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  return true;
}
