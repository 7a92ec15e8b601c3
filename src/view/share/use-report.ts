import { useEffect, useMemo, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import { withEvidence } from "../../report/evidence";
import { encodeLink } from "../../report/link";
import { type Cut, redact } from "../../report/redact";
import type { PanelStore } from "../state/store";
import type { ReportActions } from "./report-actions";

export interface Report {
  /** Safe to share: the chosen ones, then those that only help to diagnose them. */
  readonly exchanges: readonly Exchange[];
  /** How many of them were chosen. */
  readonly chosen: number;
  /** Those that a test is made of: a check needs the paths that were requested, and names of hosts unless they are replaced. */
  readonly tested: readonly Exchange[];
  readonly cut: Cut;
  /** `null` until it is made. */
  readonly link: string | null;
}

export interface ReportChoice {
  readonly chosen: readonly Exchange[];
  /** Whether hosts get other names. */
  readonly hosts: boolean;
}

/**
 * The report on the chosen exchanges, with its link as soon as there is one; or what kept it from being made. Then there is
 * nothing to share, and above all not what was made of an earlier choice.
 */
export function useReport({ chosen, hosts }: ReportChoice, store: PanelStore, actions: ReportActions): Report | Failed {
  const [link, setLink] = useState<Made>(NOTHING);
  const safe = useMemo(() => attempt(() => makeSafe(chosen, hosts, store, actions)), [chosen, hosts]);

  useEffect(() => {
    if ("problem" in safe) return undefined;
    let isWanted = true;
    const make = async (): Promise<string> => {
      const [address, fragment] = await Promise.all([actions.viewerAddress(), encodeLink(safe.exchanges)]);
      return `${address}#${fragment}`;
    };
    make().then(
      (text) => isWanted && setLink({ of: safe, text }),
      (error: unknown) => isWanted && setLink({ of: safe, problem: wordsOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [safe]);

  if ("problem" in safe) return safe;
  // Never the link of what was chosen before.
  if (link.of !== safe) return { ...safe, chosen: chosen.length, link: null };
  return "problem" in link ? link : { ...safe, chosen: chosen.length, link: link.text };
}

/** Why there is no report. */
export interface Failed {
  readonly problem: string;
}

type Safe = Pick<Report, "exchanges" | "cut" | "tested">;
type Made =
  | { readonly of: Safe | null; readonly text: string }
  | { readonly of: Safe | null; readonly problem: string };

const NOTHING: Made = { of: null, text: "" };

function makeSafe(chosen: readonly Exchange[], hosts: boolean, store: PanelStore, actions: ReportActions): Safe {
  const safe = redact(withEvidence(chosen, store.list.session), { hosts, ...actions.alsoCut?.() });
  return { ...safe, tested: hosts ? safe.exchanges.slice(0, chosen.length) : chosen };
}

function attempt<T>(make: () => T): T | Failed {
  try {
    return make();
  } catch (error) {
    return { problem: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
