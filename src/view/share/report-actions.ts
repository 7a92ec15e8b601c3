/** Names of headers and of query parameters. */
export interface AlsoCut {
  readonly headers: readonly string[];
  readonly parameters: readonly string[];
}

/** What making a report needs of the browser. */
export interface ReportActions {
  copy(text: string): Promise<void>;
  /** Where a shared link opens. */
  viewerAddress(): Promise<string>;
  /** The HTML of the viewer, for report.html. */
  viewerPage(): Promise<string>;
  /** What the person wants cut out of every report besides; absent where nobody can say. */
  alsoCut?(): AlsoCut;
}
