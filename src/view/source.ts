/** What the panel may ask of the browser. */

import type { remediesFor } from "../engine/remedy/remedies";
import type { Deferred } from "./deferred";
import type { Detail } from "./detail/detail";
import type { LiveTab } from "./live/live";
import type { Servers } from "./fix/servers";
import type { ReportActions } from "./share/report-actions";
import type { ShareDialog } from "./share/share-dialog";
import type { Hosts } from "./remedy/remedies";
import type { ReadFile } from "./open/read-in-worker";

export interface PanelActions extends ReportActions {
  reloadPage(): void;
  readonly readFile: ReadFile;
  /** The dialog that makes reports. */
  readonly shareDialog: Deferred<typeof ShareDialog>;
  /** Everything about one request. */
  readonly detail: Deferred<typeof Detail>;
  readonly servers: Servers;
  /** Every way to what the person wanted, for a request; the code comes after the panel. */
  readonly remedies: Deferred<typeof remediesFor>;
  readonly hosts: Hosts;
  /** What can be done with the inspected page; absent where none is. */
  readonly live?: LiveTab;
}
