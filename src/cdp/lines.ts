import type { HeaderLine, HeaderList } from "../engine/fetch/exchange";

/** More lines of one header than a browser takes: those beyond it are not read. */
const MOST_LINES = 1000;

/** The protocol joins lines of one name by line feeds. */
export function lines(headers: Readonly<Record<string, string>>): HeaderList {
  return Object.entries(headers).flatMap(([name, value]) =>
    value.split("\n", MOST_LINES).map((line): HeaderLine => [name, line]),
  );
}
