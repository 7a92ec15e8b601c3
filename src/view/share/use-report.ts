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
  readonly cut: Cut;
  /** `null` until it is made. */
  readonly link: string | null;
}

export interface ReportChoice {
  readonly chosen: readonly Exchange[];
  /** Whether hosts get other names. */
  readonly hosts: boolean;
}

/** The report on the chosen exchanges, with its link as soon as there is one. */
export function useReport({ chosen, hosts }: ReportChoice, store: PanelStore, actions: ReportActions): Report {
  const [made, setMade] = useState<{ readonly of: readonly Exchange[]; readonly link: string } | null>(null);
  const included = useMemo(() => withEvidence(chosen, store.list.session), [chosen]);
  const { exchanges, cut } = useMemo(() => redact(included, { hosts, ...actions.alsoCut?.() }), [included, hosts]);

  useEffect(() => {
    let isWanted = true;
    const make = async (): Promise<void> => {
      const [address, fragment] = await Promise.all([actions.viewerAddress(), encodeLink(exchanges)]);
      if (isWanted) setMade({ of: exchanges, link: `${address}#${fragment}` });
    };
    void make();
    return () => {
      isWanted = false;
    };
  }, [exchanges]);

  // Never the link of what was chosen before.
  return { exchanges, chosen: chosen.length, cut, link: made?.of === exchanges ? made.link : null };
}
