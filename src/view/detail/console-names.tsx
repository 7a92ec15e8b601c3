import type { Violation } from "../../engine/fetch/violation";
import { consoleNames } from "../../report/console-names";
import { Shown } from "../shown";
import { strings } from "../strings";

/** What each browser calls the broken rules; folded away, and nothing without any. */
export function ConsoleNames({ violations }: { readonly violations: readonly Violation[] }) {
  const browsers = consoleNames(violations);
  if (browsers.length === 0) return null;
  return (
    <details class="console-names">
      <summary>{strings.consoleNames}</summary>
      <dl>
        {browsers.map(({ browser, names: all }) => (
          <div key={browser}>
            <dt>{browser}</dt>
            {all.map((names) => (
              <dd key={names.join(" ")}>
                {names.map((name, index) => (
                  <>
                    {index > 0 && ` ${strings.or} `}
                    <code>
                      <Shown text={name} />
                    </code>
                  </>
                ))}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
