/** What the contract with a partner settles about EDIFACT interchanges written for it. */
export interface EdifactSettings {
  /** The syntax identifier to write (`UNOC`, `UNOY` …). */
  readonly characterSet?: string;
}
