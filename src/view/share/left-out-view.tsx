import type { Cut } from "../../report/redact";
import { cutCounts } from "./cut-counts";
import { shareWords } from "./words";

/** How much is cut out of a report, and what it looks like before and after. */
export function LeftOut({ cut }: { readonly cut: Cut }) {
  const counts = cutCounts(cut);
  return (
    <section class="left-out">
      <h3>{shareWords.leftOut}</h3>
      <p>
        {counts === "" ? shareWords.nothingCut : shareWords.cut(counts)} {shareWords.never}
      </p>
      {cut.examples.length > 0 && (
        <details>
          <summary>{shareWords.look}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the arrow keys must reach it. */}
          <div class="cuts" role="region" aria-label={shareWords.look} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{shareWords.name}</th>
                  <th scope="col">{shareWords.before}</th>
                  <th scope="col">{shareWords.after}</th>
                </tr>
              </thead>
              <tbody>
                {cut.examples.map(({ name, before, after }, index) => (
                  <tr key={index}>
                    <th scope="row">{name}</th>
                    <td>{before}</td>
                    <td>{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
