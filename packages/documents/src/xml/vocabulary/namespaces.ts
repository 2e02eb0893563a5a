import { ublDocumentNames } from './ubl-names.js';

/** A namespace of the fixed vocabulary. Names in a namespace without prefix are written bare. */
export interface Namespace {
  readonly uri: string;
  readonly prefix: string;
}

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:';
const uncefact = 'urn:un:unece:uncefact:data:standard:';

/** Number of "no namespace" in {@link fixedNamespaces}. */
export const noNamespace = 0;
/** Number of the reserved xml namespace in {@link fixedNamespaces}. */
export const xmlNamespace = 1;

export const xmlnsUri = 'http://www.w3.org/2000/xmlns/';

/** The namespaces with fixed numbers: the place in this table is the number. */
export const fixedNamespaces: readonly Namespace[] = [
  { uri: '', prefix: '' },
  { uri: 'http://www.w3.org/XML/1998/namespace', prefix: 'xml' },
  { uri: `${ubl}CommonBasicComponents-2`, prefix: 'cbc' },
  { uri: `${ubl}CommonAggregateComponents-2`, prefix: 'cac' },
  { uri: `${ubl}CommonExtensionComponents-2`, prefix: 'ext' },
  { uri: `${uncefact}CrossIndustryInvoice:100`, prefix: 'rsm' },
  { uri: `${uncefact}ReusableAggregateBusinessInformationEntity:100`, prefix: 'ram' },
  { uri: `${uncefact}UnqualifiedDataType:100`, prefix: 'udt' },
  { uri: `${uncefact}QualifiedDataType:100`, prefix: 'qdt' },
  { uri: 'http://www.w3.org/2001/XMLSchema-instance', prefix: 'xsi' },
  { uri: 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader', prefix: 'sbdh' },
  ...ublDocumentNames
    .trim()
    .split(/\s+/)
    .map((name) => ({ uri: `${ubl}${name}-2`, prefix: '' })),
];
