import { packedCode } from '../xml/flat-xml-document.js';

/** A closed list of codes, with where it comes from. */
export interface CodeList extends ReadonlySet<string> {
  readonly title: string;
  /** The release the codes were taken from. */
  readonly version: string;
  /** Who publishes the list. */
  readonly source: string;
  /** Whether the list has the code that this number stands for, as documents give short texts (packedText). */
  readonly hasPacked: (code: number) => boolean;
}

/** Makes a list out of codes parted by white space. */
export function codeList(list: {
  readonly title: string;
  readonly version: string;
  readonly source: string;
  readonly codes: string;
}): CodeList {
  const { title, version, source } = list;
  const codes = new Set(list.codes.trim().split(/\s+/));
  const packed = new Set<number>();
  for (const code of codes) if (packedCode(code) !== -1) packed.add(packedCode(code));
  return Object.assign(codes, { title, version, source, hasPacked: (code: number) => packed.has(code) });
}
