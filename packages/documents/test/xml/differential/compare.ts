import { isDeepStrictEqual } from 'node:util';
import type { Content, ContentElement } from './content.js';
import { readLibxml2, readOurs, readSaxes } from './readers.js';

export interface Disagreement {
  readonly with: 'saxes' | 'libxml2';
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Compares our reader with both others. Where only one of them disagrees, and in a way that is known to be that
 * reader's deviation from the recommendation, nothing is reported.
 */
export function compareReaders(bytes: Uint8Array): readonly Disagreement[] {
  const ours = readOurs(bytes);
  if (!ours.accepted && ourOwnBounds.test(ours.why)) return [];
  const disagreements: Disagreement[] = [];
  for (const [peer, read, mayDiffer] of [
    ['saxes', readSaxes, saxesDeviates],
    ['libxml2', readLibxml2, libxml2Deviates],
  ] as const) {
    // Saxes takes strings, so it can only be asked about UTF-8.
    if (peer === 'saxes' && otherEncoding.test(textOf(bytes.subarray(0, 200)))) continue;
    const theirs = read(bytes);
    if (ours.accepted && theirs.accepted) {
      const [mine, others] = [ours.content.map(alike[peer]), theirs.content.map(alike[peer])];
      if (!isDeepStrictEqual(mine, others)) disagreements.push({ with: peer, ...firstDifference(mine, others) });
    } else if (ours.accepted !== theirs.accepted) {
      const told = {
        with: peer,
        ours: ours.accepted ? 'accepted' : ours.why,
        theirs: theirs.accepted ? 'accepted' : theirs.why,
      };
      if (!mayDiffer(told, bytes)) disagreements.push(told);
    }
  }
  return disagreements;
}

/** What we refuse by decision although it may be well-formed. */
const ourOwnBounds = /^XML-(LIMIT|DTD-REFUSED|ENCODING-UNSUPPORTED)/;

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** Names whose prefix or local part is empty or begins with what cannot begin a name. */
const oddQualifiedName = /[<\s/]:|:(?:[\s=/>:.\d\u00b7\u203f\u2040-]|\p{M})/u;

/** A declaration of another encoding than UTF-8. */
const otherEncoding = /encoding\s*=\s*["'](?!utf-?8)/i;

function saxesDeviates({ ours, theirs }: Disagreement, bytes: Uint8Array): boolean {
  return (
    // Takes strings: it cannot know the encoding of the bytes.
    (theirs === 'accepted' && ours.startsWith('XML-ENCODING')) ||
    // Lets a processing instruction's target be followed by a question mark, or have a colon in it.
    (theirs === 'accepted' &&
      ours === 'XML-INSTRUCTION-MALFORMED' &&
      /<\?[^\s?]+(\?[^>]|:)|<\?[^\s?]*:/.test(textOf(bytes))) ||
    // Does not look at how a local name begins.
    (theirs === 'accepted' && ours === 'XML-NAME-MALFORMED' && oddQualifiedName.test(textOf(bytes)))
  );
}

function libxml2Deviates({ ours, theirs }: Disagreement, bytes: Uint8Array): boolean {
  return (
    (ours === 'accepted' &&
      theirs
        .replace(/^\w+: /, '')
        .replace(libxml2Warnings, '')
        .trim() === '') ||
    // Wants no digit after the point of the version number.
    (theirs === 'accepted' &&
      ours === 'XML-DECLARATION-MALFORMED' &&
      /version\s*=\s*["']1\.["']/.test(textOf(bytes))) ||
    // Reports offences against Namespaces in XML and goes on.
    (theirs === 'accepted' && namespaceOffence.test(ours)) ||
    (theirs === 'accepted' && ours === 'XML-NAME-MALFORMED' && oddQualifiedName.test(textOf(bytes))) ||
    (theirs === 'accepted' && ours === 'XML-INSTRUCTION-MALFORMED' && /<\?[^\s?]*:/.test(textOf(bytes)))
  );
}

/** What libxml2 warns of and its binding throws: namespace names that are no URIs, targets that only begin with xml. */
const libxml2Warnings =
  /xmlns[^ ]*: (?:'[^]*?' is not a valid URI|URI [^]*? is not absolute)|xmlParsePITarget: invalid name prefix '[^']*'/g;

const namespaceOffence = /^XML-(PREFIX-UNDECLARED|NAMESPACE-MALFORMED|ATTRIBUTE-REPEATED)$/;

/** What is done to both contents before a peer's is compared, for what that peer cannot tell. */
const alike: Readonly<Record<Disagreement['with'], (element: ContentElement) => ContentElement>> = {
  // Trims namespace names.
  saxes: ({ name, attributes, ...rest }) => ({
    ...rest,
    name: withTrimmedUri(name),
    attributes: attributes.map(withTrimmedUri).sort(),
  }),
  // Its binding takes U+FEFF at the beginning of a string for a byte order mark.
  libxml2: ({ text, attributes, ...rest }) => ({
    ...rest,
    text: text.replaceAll('\ufeff', ''),
    attributes: attributes.map((attribute) => attribute.replaceAll('\ufeff', '')).sort(),
  }),
};

function withTrimmedUri(name: string): string {
  return name.replace(/^\{([^}]*)\}/, (_, uri: string) => `{${uri.trim()}}`);
}

function firstDifference(ours: Content, theirs: Content): { readonly ours: string; readonly theirs: string } {
  const length = Math.max(ours.length, theirs.length);
  for (let at = 0; at < length; at++) {
    if (!isDeepStrictEqual(ours[at], theirs[at])) {
      return { ours: JSON.stringify(ours[at] ?? null), theirs: JSON.stringify(theirs[at] ?? null) };
    }
  }
  return { ours: '', theirs: '' };
}
