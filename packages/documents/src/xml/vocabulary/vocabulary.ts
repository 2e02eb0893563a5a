import type { XmlName } from '../xml-document.js';
import { ciiAggregateNames, ciiDocumentNames, ciiQualifiedNames, ciiUnqualifiedNames } from './cii-names.js';
import { attributeNames, sbdhNames, schemaInstanceNames, xmlNames } from './common-names.js';
import { fixedNamespaces, noNamespace } from './namespaces.js';
import { edocNames, estonianNames } from './national-names.js';
import { ublAggregateNames, ublBasicNames, ublDocumentNames, ublExtensionNames } from './ubl-names.js';

/** An expanded name of the fixed vocabulary: a namespace's number and a local name. */
interface FixedName {
  readonly namespace: number;
  readonly local: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const ublDocumentUri = (local: string): string => `urn:oasis:names:specification:ubl:schema:xsd:${local}-2`;

const namespaceNumbers: ReadonlyMap<string, number> = new Map(fixedNamespaces.map(({ uri }, number) => [uri, number]));

function namespaceOfPrefix(prefix: string): number {
  return fixedNamespaces.findIndex((namespace, number) => number !== noNamespace && namespace.prefix === prefix);
}

const prefixedNames: readonly (readonly [prefix: string, names: string])[] = [
  ['xml', xmlNames],
  ['cbc', ublBasicNames],
  ['cac', ublAggregateNames],
  ['ext', ublExtensionNames],
  ['rsm', ciiDocumentNames],
  ['ram', ciiAggregateNames],
  ['udt', ciiUnqualifiedNames],
  ['qdt', ciiQualifiedNames],
  ['xsi', schemaInstanceNames],
  ['sbdh', sbdhNames],
];

const fixedNames: readonly FixedName[] = [
  ...words(ublDocumentNames).map((local) => ({
    namespace: namespaceNumbers.get(ublDocumentUri(local)) ?? noNamespace,
    local,
  })),
  ...words(attributeNames).map((local) => ({ namespace: noNamespace, local })),
  ...prefixedNames.flatMap(([prefix, names]) =>
    words(names).map((local) => ({ namespace: namespaceOfPrefix(prefix), local })),
  ),
  ...words(estonianNames).map((local) => ({ namespace: noNamespace, local })),
  ...words(edocNames).map((local) => ({ namespace: noNamespace, local })),
];

/** How many names have fixed numbers: 0 … fixedNameCount − 1. A document's own names count on from here. */
export const fixedNameCount: number = fixedNames.length;

/** The text of a name in paths: `cbc:ID`; bare in no namespace and for UBL document elements; `Q{uri}local` else. */
export function writtenName(uri: string, local: string): string {
  const number = namespaceNumbers.get(uri);
  if (number === undefined) return `Q{${uri}}${local}`;
  const prefix = fixedNamespaces[number]?.prefix ?? '';
  return prefix === '' ? local : `${prefix}:${local}`;
}

const uriOf = (namespace: number): string => fixedNamespaces[namespace]?.uri ?? '';

const fixedTexts: readonly string[] = fixedNames.map(({ namespace, local }) => writtenName(uriOf(namespace), local));

const numbersByText: ReadonlyMap<string, XmlName> = new Map([
  ...fixedNames.map(({ namespace, local }, name): [string, XmlName] => [`{${uriOf(namespace)}}${local}`, name]),
  ...fixedTexts.map((text, name): [string, XmlName] => [text, name]).reverse(),
]);

/**
 * The number of a name of the fixed vocabulary, undefined where it has none. The name is written with its canonical
 * prefix (`cbc:ID`, `ram:ID`), bare for UBL document elements and attributes (`Invoice`, `currencyID`), or as
 * `{uri}local`; `{}Invoice` is Invoice in no namespace.
 */
export function findName(text: string): XmlName | undefined {
  return numbersByText.get(text);
}

/** As {@link findName}, for tables in code: a name that is not in the vocabulary is a programmer's error. */
export function nameOf(text: string): XmlName {
  const name = numbersByText.get(text);
  if (name === undefined) throw new Error(`The XML vocabulary has no name ${text}`);
  return name;
}

export function fixedNameText(name: XmlName): string {
  return fixedTexts[name] ?? '';
}

export function fixedNameUri(name: XmlName): string {
  return uriOf(fixedNames[name]?.namespace ?? noNamespace);
}

export function fixedLocalName(name: XmlName): string {
  return fixedNames[name]?.local ?? '';
}

/** The number of a namespace in the fixed table, undefined for others. */
export function findNamespace(uri: string): number | undefined {
  return namespaceNumbers.get(uri);
}

/** The fixed names with their namespace numbers, for indexes over them. */
export function eachFixedName(visit: (name: XmlName, namespace: number, local: string) => void): void {
  fixedNames.forEach(({ namespace, local }, name) => {
    visit(name, namespace, local);
  });
}
