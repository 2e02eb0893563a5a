/** Forms with a user or two. */
import { trimmed } from '../../../model/white-space.js';
import { identifierOf, text } from './forms.js';
import type { Form, Read } from './rows.js';
import { joinLines, splitLines } from './text-lines.js';

const nothing: Read = { values: [undefined] };

/** The specification, and the business process as its second line. Free text under DOC is none of both. */
export const processControl: Form = {
  read: (texts) => {
    const [specification = '', process = '', ...others] = joinLines(texts, 70).split('\n').map(trimmed);
    if (!/^urn:\S+$/.test(specification) || others.length > 0) return undefined;
    return { values: [specification, process === '' ? undefined : process] };
  },
  write: ([specification, process]) => {
    if (typeof specification !== 'string' || !/^urn:\S+$/.test(specification)) return undefined;
    if (typeof process !== 'string') return { texts: splitLines(specification, 70) };
    return process.includes('\n') ? undefined : { texts: splitLines(`${specification}\n${process}`, 70) };
  },
};

/** `scheme:address` under EI; an e-mail address, scheme EM, plainly under EM. */
export const electronicAddress: Form = {
  read: ([address = '', channel = '']) => {
    const value = trimmed(address);
    if (value === '') return nothing;
    if (channel === 'EM') return { values: [{ value, scheme: 'EM' }] };
    const [, scheme, rest] = /^([0-9A-Z]{2,4}):(.+)$/s.exec(value) ?? [];
    return { values: [scheme === undefined || rest === undefined ? { value } : { value: rest, scheme }] };
  },
  write: ([identifier]) => {
    const { value, scheme, schemeVersion } = identifierOf(identifier);
    const without = schemeVersion === undefined ? {} : { without: ['schemeVersion'] };
    if (scheme === 'EM') return { texts: [value, 'EM'], ...without };
    if (scheme === undefined) return /^[0-9A-Z]{2,4}:/.test(value) ? undefined : { texts: [value, 'EI'], ...without };
    return /^[0-9A-Z]{2,4}$/.test(scheme) ? { texts: [`${scheme}:${value}`, 'EI'], ...without } : undefined;
  },
};

/** A code of the VATEX list; other text in its place is a name of the tax and none of ours. */
export const vatexCode: Form = {
  read: ([code = '']) => (isVatex(code) ? { values: [code] } : undefined),
  write: ([code]) => (typeof code === 'string' && isVatex(code) ? { texts: [code] } : undefined),
};

function isVatex(code: string): boolean {
  return /^VATEX-[A-Z0-9-]+$/i.test(code);
}

/** Codes of list 7143 that name an item for a party, whatever PIA says of its function. */
const naming = ['SA', 'IN', 'BP'];

/** A class of the item: its code, the list of it (7143) and the list's version. */
export const classification: Form = {
  read: ([code = '', list = '', version = '']) => {
    const value = trimmed(code);
    if (value === '') return nothing;
    if (naming.includes(list)) return undefined;
    return {
      values: [
        { value, ...(list === '' ? {} : { scheme: list }), ...(version === '' ? {} : { schemeVersion: version }) },
      ],
    };
  },
  write: ([identifier]) => {
    const { value, scheme, schemeVersion } = identifierOf(identifier);
    if (scheme !== undefined && naming.includes(scheme)) return undefined;
    if (schemeVersion === undefined || schemeVersion.length <= 3)
      return { texts: [value, scheme ?? '', schemeVersion ?? ''] };
    return { texts: [value, scheme ?? '', ''], without: ['schemeVersion'] };
  },
};

/** A BIC (3433), its list and agency as SWIFT users write them. */
export const bankIdentifier: Form = {
  read: ([code = '', list = '', agency = '']) => {
    const value = trimmed(code);
    if (value === '') return nothing;
    const isBic = (list === '' || list === '25') && ['', '5', '17'].includes(agency);
    return isBic ? { values: [{ value }] } : undefined;
  },
  write: ([identifier]) => {
    const { value, scheme, schemeVersion } = identifierOf(identifier);
    if (!/^[A-Z0-9]{8}(?:[A-Z0-9]{3})?$/.test(value)) return undefined;
    return { texts: [value, '25', '5'], ...lost(scheme, schemeVersion) };
  },
};

/** Any other word for the bank, where its name would stand (3432). */
export const institutionName: Form = {
  read: ([name = '']) => {
    const value = trimmed(name);
    return value === '' ? nothing : { values: [{ value }] };
  },
  write: ([identifier]) => {
    const { value, scheme, schemeVersion } = identifierOf(identifier);
    return { texts: [value], ...lost(scheme, schemeVersion) };
  },
};

function lost(scheme: string | undefined, schemeVersion: string | undefined): { without?: readonly string[] } {
  const parts = [
    ...(scheme === undefined ? [] : ['scheme']),
    ...(schemeVersion === undefined ? [] : ['schemeVersion']),
  ];
  return parts.length === 0 ? {} : { without: parts };
}

/** A line of an order (1156): six characters at most, or it takes a reference of its own. */
export const lineReference: Form = {
  read: text.read,
  write: (values, context) => {
    const written = text.write(values, context);
    return written !== undefined && (written.texts[0] ?? '').length <= 6 ? written : undefined;
  },
};

/** The item's number in LIN, by the code that says whose it is: a GTIN, the seller's, the buyer's. We write GTINs there. */
export const itemNumber: Form = {
  read: ([component = '', code = '']) => {
    const value = trimmed(component);
    if (value === '') return { values: [] };
    switch (code) {
      case 'EN':
      case 'SRV':
      case 'UP':
        return { values: [{ value, scheme: '0160' }] };
      case 'SA':
        return { values: [undefined, value] };
      case 'IN':
      case 'BP':
        return { values: [undefined, undefined, value] };
      default:
        return undefined;
    }
  },
  write: ([standard]) => {
    if (standard === undefined) return undefined;
    const { value, scheme, schemeVersion } = identifierOf(standard);
    if (scheme !== '0160') return undefined;
    return { texts: [value, 'EN'], terms: [0], ...lost(undefined, schemeVersion) };
  },
};

/** A place others use: read, never written. Several components are one text. */
export const readOnly: Form = {
  read: (texts) => {
    const value = trimmed(joinLines(texts, 70));
    return { values: [value === '' ? undefined : value] };
  },
  write: () => undefined,
};

/** A further number of the item under a list that classes it (ISBN, customs tariff …). We write these as classes. */
export const furtherNumber: Form = { read: classification.read, write: () => undefined };

/** A class under a list whose code is longer than 7143: value, list, version as a reference. */
export const classBeside: Form = {
  read: classification.read,
  write: ([identifier]) => {
    const { value, scheme, schemeVersion } = identifierOf(identifier);
    if (scheme === undefined) return undefined;
    if (schemeVersion === undefined || schemeVersion.length <= 6)
      return { texts: [value, scheme, schemeVersion ?? ''] };
    return { texts: [value, scheme], without: ['schemeVersion'] };
  },
};
