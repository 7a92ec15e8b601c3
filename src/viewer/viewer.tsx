import { useEffect, useState } from "preact/hooks";
import type { HarRead } from "../view/open/read-har";
import { Shell } from "../view/open/shell";
import { open, useOpener } from "../view/open/use-opener";
import type { PanelActions } from "../view/source";
import type { Diagnose } from "../session/session";
import { decodeLink } from "../report/link";
import { Welcome } from "./welcome";
import { viewerWords } from "./words";

interface Props {
  readonly actions: PanelActions;
  readonly diagnose: Diagnose;
  /** What the page itself brings along. */
  readonly report: HarRead | null;
}

/** The page that a shared link opens: the panel, fed by the address, a pasted link, a file, or the page's own report. */
export function Viewer({ actions, diagnose, report }: Props) {
  const [first] = useState(() =>
    report !== null && "exchanges" in report ? open(viewerWords.fromReport, report.exchanges, diagnose) : null,
  );
  const opener = useOpener(actions.readFile, diagnose, first);

  async function openLink(text: string): Promise<void> {
    const read = await decodeLink(text);
    if ("exchanges" in read) {
      opener.show(viewerWords.fromLink, read.exchanges);
      return;
    }
    // The address says one thing; the page must not go on showing another.
    opener.close();
    opener.fail(read.error);
  }

  useEffect(() => {
    if (report !== null && "error" in report) opener.fail(report.error);
    const openAddress = () => {
      if (location.hash.length > 1) void openLink(location.hash);
    };
    openAddress();
    addEventListener("hashchange", openAddress);
    return () => removeEventListener("hashchange", openAddress);
  }, []);

  function close(): void {
    // The address would bring it back on the next reload.
    history.replaceState(null, "", location.pathname + location.search);
    opener.close();
  }

  return (
    <Shell opener={{ ...opener, close }} actions={actions} back={viewerWords.back}>
      {(chooseFile) => <Welcome onLink={(link) => void openLink(link)} chooseFile={chooseFile} />}
    </Shell>
  );
}
