/** A closed list of codes, with where it comes from. */
export interface CodeList extends ReadonlySet<string> {
  readonly title: string;
  /** The release the codes were taken from. */
  readonly version: string;
  /** Who publishes the list. */
  readonly source: string;
}

/** Makes a list out of codes parted by white space. */
export function codeList(list: {
  readonly title: string;
  readonly version: string;
  readonly source: string;
  readonly codes: string;
}): CodeList {
  const { title, version, source } = list;
  return Object.assign(new Set(list.codes.trim().split(/\s+/)), { title, version, source });
}
