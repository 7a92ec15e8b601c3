// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { randomExchanges } from "../../test/support/random-exchange";
import type { Exchange } from "../engine/fetch/exchange";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { ProgressLog } from "../session/progress";
import { Detail } from "./detail/detail";
import { Row } from "./list/row";

/** A direction mark, a control, a blank of no width, and a letter of another script. */
const SPOOFS = ["\u202E", "\u009B", "\u200B", "\u0430"];

/** The same exchange with all of that in each text a stranger chooses. */
function spoofed(exchange: Exchange): Exchange {
  const odd = (text: string): string => `${text}${SPOOFS.join("")}x`;
  const lines = (all: readonly (readonly [string, string])[]) =>
    all.map(([name, value]) => [odd(name), odd(value)] as const);
  const [hop] = exchange.hops;
  const response = {
    status: 403,
    fromCache: false,
    headers: [
      ["Access-Control-Allow-Origin", odd("https://a.example")] as const,
      ...lines(hop.response?.headers ?? []),
    ],
  };
  return {
    ...exchange,
    origin: odd("https://app.example"),
    outcome: "blocked",
    error: odd("net::ERR_FAILED"),
    hops: [
      {
        ...hop,
        url: odd("https://api.example/a"),
        method: odd("PUT"),
        requestHeaders: lines(hop.requestHeaders ?? []),
        response,
      },
    ],
  };
}

/** All that is shown or told of an element: its text, tooltips and labels. Data attributes are for programs. */
function toldBy(root: Element): string {
  const attributes = [...root.querySelectorAll("*")].flatMap((one) =>
    ["title", "aria-label", "placeholder", "alt"].map((name) => one.getAttribute(name) ?? ""),
  );
  return [root.textContent ?? "", ...attributes].join("\n");
}

describe("a value that looks like another", () => {
  test("is shown with what hides it, in the list and in all of the detail", async () => {
    for (const plain of randomExchanges(3, 5)) {
      const exchange = spoofed(plain);
      const diagnosis = diagnoseAndFix(exchange, [exchange]);
      const entry = { exchange, diagnosis };
      const line = { entry, level: 1, siblings: 1, position: 1, times: 1, isExpanded: null } as never;
      const root = document.createElement("div");
      await act(() =>
        render(
          <>
            <Row line={line} diagnosis={diagnosis} progress={null} index={0} isSelected={false} />
            <Detail
              exchange={exchange}
              others={[]}
              diagnosis={diagnosis}
              progress={new ProgressLog()}
              onCopy={() => 0}
            />
          </>,
          root,
        ),
      );
      for (const spoof of SPOOFS) expect(toldBy(root)).not.toContain(spoof);
      expect(toldBy(root)).toMatch(/U\+202E/);
    }
  });
});
