/** A call from the own origin, as one stack writes it. */
export interface OwnProxy {
  readonly id: string;
  /** Its community's name for it, and the file: `Vite (vite.config.js)`. */
  readonly where: string;
  readonly language: string;
  /** Whether it works only while developing. */
  readonly isForDevelopment: boolean;
  /** `target` is the other server's origin, `prefix` the own path that stands for it. */
  text(call: { readonly target: string; readonly prefix: string }): string;
}
