/** What the panel may ask of the browser. */

import type { Deferred } from "./deferred";
import type { Detail } from "./detail/detail";
import type { LiveTab } from "./live/live";
import type { Servers } from "./fix/servers";
import type { ReportActions } from "./share/report-actions";
import type { ShareDialog } from "./share/share-dialog";
import type { ReadFile } from "./open/read-in-worker";

export interface PanelActions extends ReportActions {
  reloadPage(): void;
  readonly readFile: ReadFile;
  /** The dialog that makes reports. */
  readonly shareDialog: Deferred<typeof ShareDialog>;
  /** The answer about one request. */
  readonly answer: Deferred<typeof Detail>;
  readonly servers: Servers;
  /** What can be done with the inspected page; absent where none is. */
  readonly live?: LiveTab;
}
