/** An error the person can mend: `run.mjs` shows its message alone, without the stack. */
export class ExplainedError extends Error {
  override readonly name = "ExplainedError";
}
