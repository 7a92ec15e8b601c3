import type { Violation } from "../../engine/fetch/violation";
import { strings } from "../strings";

/** One name, or the two of which the browser used one. */
type Names = readonly string[];

/** What each browser calls the broken rules, as people paste it into a search box; folded away, and nothing without any. */
export function ConsoleNames({ violations }: { readonly violations: readonly Violation[] }) {
  const browsers = [
    ["Chromium", unique(violations.map(({ chromium }) => [chromium]))],
    ["Firefox", unique(violations.map(({ firefox, firefoxOr }) => [firefox, firefoxOr ?? null]))],
    ["Safari", unique(violations.map(({ webkit }) => [webkit]))],
  ] as const;
  if (browsers.every(([, all]) => all.length === 0)) return null;
  return (
    <details class="console-names">
      <summary>{strings.consoleNames}</summary>
      <dl>
        {browsers.map(
          ([browser, all]) =>
            all.length > 0 && (
              <div key={browser}>
                <dt>{browser}</dt>
                {all.map((names) => (
                  <dd key={names.join(" ")}>
                    {names.map((name, index) => (
                      <>
                        {index > 0 && ` ${strings.or} `}
                        <code>{name}</code>
                      </>
                    ))}
                  </dd>
                ))}
              </div>
            ),
        )}
      </dl>
    </details>
  );
}

function unique(all: readonly (readonly (string | null)[])[]): readonly Names[] {
  const named = all.map((names) => names.filter((name) => name !== null)).filter((names) => names.length > 0);
  return [...new Map(named.map((names) => [names.join(" "), names])).values()];
}
