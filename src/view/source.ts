/** What the panel may ask of the browser. */

import type { Deferred } from "./deferred";
import type { Detail } from "./detail/detail";
import type { LiveTab } from "./live/live";
import type { Servers } from "./fix/servers";
import type { ShareDialog } from "./share/share-dialog";
import type { ReadFile } from "./open/read-in-worker";

/** Names of headers and of query parameters. */
export interface AlsoCut {
  readonly headers: readonly string[];
  readonly parameters: readonly string[];
}

export interface PanelActions {
  reloadPage(): void;
  copy(text: string): Promise<void>;
  /** Where a shared link opens. */
  viewerAddress(): Promise<string>;
  /** The HTML of the viewer, for report.html. */
  viewerPage(): Promise<string>;
  /** What the person wants cut out of every report besides; absent where nobody can say. */
  alsoCut?(): AlsoCut;
  readonly readFile: ReadFile;
  /** The dialog that makes reports. */
  readonly shareDialog: Deferred<typeof ShareDialog>;
  /** The answer about one request. */
  readonly answer: Deferred<typeof Detail>;
  readonly servers: Servers;
  /** What can be done with the inspected page; absent where none is. */
  readonly live?: LiveTab;
}
