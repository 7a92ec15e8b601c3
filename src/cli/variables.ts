import { type Shell, WrongUsage } from "./command";

export type Env = Readonly<Record<string, string | undefined>>;

/** Too short for a secret, or a word or a number like many others, our own among them. */
const HARMLESS = /^(?:.{0,3}|[A-Za-z]{0,11}|\d{0,5})$/;

/**
 * The variables of the environment that a check was told to use. What they hold is a secret, for that is why it is not in the command or in
 * the file, so nothing prints it: also where a server sends it back, and in what is said of words that are wrong.
 */
export class Variables {
  readonly #env: Env;
  readonly #secrets = new Set<string>();

  constructor(env: Env) {
    this.#env = env;
  }

  /** What the variable of that name holds. Throws `WrongUsage` where it is not set. */
  valueOf(name: string): string {
    const value = Object.hasOwn(this.#env, name) ? this.#env[name] : undefined;
    if (value === undefined) throw new WrongUsage(`the environment variable ${name} is not set`);
    if (!HARMLESS.test(value.trim())) this.#secrets.add(value.trim());
    return value;
  }

  /** The host to which a request goes is no secret, and the first thing to know of it. */
  publish(host: string): void {
    for (const secret of this.#secrets) if (host.includes(secret.toLowerCase())) this.#secrets.delete(secret);
  }

  /** The text without what they hold, in whatever form. */
  cut(text: string): string {
    return [...this.#secrets]
      .flatMap((secret) => formsOf(secret))
      .toSorted((one, other) => other.length - one.length)
      .reduce((left, form) => left.replaceAll(wholeWord(form), MASK), text);
  }

  /** A shell that prints and writes none of it. Of a page only what was made safe to share is in it, and code that has to stay as it is. */
  keptFrom(shell: Shell): Shell {
    const cut = (text: string): string => (/^<!doctype html>/i.test(text) ? text : this.cut(text));
    return {
      ...shell,
      print: (text) => shell.print(cut(text)),
      write: (file, text) => shell.write(file, cut(text)),
      note: (line) => shell.note(this.cut(line)),
      complain: (line) => shell.complain(this.cut(line)),
    };
  }
}

const MASK = "CUT";

/** Not within a longer word: a value may be a word too. */
function wholeWord(text: string): RegExp {
  const pattern = text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  return new RegExp(`(?<![A-Za-z0-9])${pattern}(?![A-Za-z0-9])`, "g");
}

/** As it is, as part of a URL, as a value of a header whose bytes are read one by one, without its scheme, and each of these in JSON. */
function formsOf(secret: string): readonly string[] {
  const bare = secret.replace(/^[A-Za-z]+ +/, "");
  const forms = [secret, HARMLESS.test(bare) ? secret : bare].flatMap((text) => [
    text,
    encodeURIComponent(text),
    encodeURI(text),
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join(""),
  ]);
  return [...new Set(forms.flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]))];
}
