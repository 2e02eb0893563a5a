/** How values of each kind stand in components. */
import type { Day, Decimal } from '@saikne/kernel';
import type { Identifier } from '../../../model/term.js';
import { trimmed } from '../../../model/white-space.js';
import { readDate, readNumber, writeDate, writeNumber } from './numbers.js';
import type { Form, Read } from './rows.js';
import { joinLines, splitLines } from './text-lines.js';

const nothing: Read = { values: [undefined] };

/** One text or code in one component. */
export const text: Form = {
  read: ([component = '']) => {
    const value = trimmed(component);
    return value === '' ? nothing : { values: [value] };
  },
  write: ([value]) => (typeof value === 'string' && !value.includes('\n') ? { texts: [value] } : undefined),
};

/** A number in one component. */
export const decimal: Form = {
  read: ([component = ''], { decimalMark }) => {
    if (component === '') return nothing;
    const value = readNumber(component, decimalMark);
    return value === undefined ? { problem: 'TERM-NOT-A-NUMBER', term: 0, value: component } : { values: [value] };
  },
  // Terms of a number's kind hold decimals only.
  write: ([value], { decimalMark }) => ({ texts: [writeNumber(value as Decimal, decimalMark)] }),
};

/** A day and its format (2380, 2379). */
export const date: Form = {
  read: ([component = '', format = '']) => {
    if (component === '') return nothing;
    const value = readDate(component, format);
    if (value === undefined) return { problem: 'TERM-NOT-A-DATE', term: 0, value: component };
    return /[1-9]/.test(component.slice(8)) ? { values: [value], note: 'EDIFACT-TIME-LEFT-OUT' } : { values: [value] };
  },
  // Terms of the kind date hold days only.
  write: ([value]) => ({ texts: [writeDate(value as Day), '102'] }),
};

/** A start and an end in one element: format 718, CCYYMMDDCCYYMMDD. Read, never written. */
export const dateRange: Form = {
  read: ([component = '', format = '']) => {
    if (format !== '718' || component.length !== 16) return undefined;
    const values = [readDate(component.slice(0, 8), '102'), readDate(component.slice(8), '102')];
    return values.includes(undefined) ? { problem: 'TERM-NOT-A-DATE', term: 0, value: component } : { values };
  },
  write: () => undefined,
};

function amountIn(
  currencyOf: (context: { currency: string | undefined; taxCurrency: string | undefined }) => string | undefined,
  writes: boolean,
): Form {
  return {
    read: ([component = '', currency = ''], context) => {
      if (currency !== '' && currency !== currencyOf(context)) return undefined;
      return decimal.read([component], context);
    },
    write: (values, context) => {
      const written = decimal.write(values, context);
      return written && { texts: [...written.texts, writes ? (currencyOf(context) ?? '') : ''] };
    },
  };
}

/** An amount in the document's currency (5004, 6345); one that says another currency is none of these terms. */
export const amount: Form = amountIn((context) => context.currency, false);

/** An amount in the VAT accounting currency. */
export const taxCurrencyAmount: Form = amountIn((context) => context.taxCurrency, true);

/** The scheme of a party's identifier by the agency that assigns it (3055): ISO 6523's own code for it. */
const agencySchemes: readonly (readonly [agency: string, scheme: string])[] = [
  ['9', '0088'],
  ['16', '0060'],
];

/** Agencies that say no more than which of the two parties assigned the identifier. */
const partyAgencies = ['91', '92'];

/**
 * An identifier, its list and its agency (3039, 1131, 3055). An ISO 6523 scheme without an agency of its own stands as
 * its number without the leading zero under agency 5, ISO: `12345678:191:5` has the scheme 0191.
 */
export const agencyIdentifier: Form = {
  read: ([component = '', list = '', agency = '']) => {
    const value = trimmed(component);
    if (value === '') return nothing;
    if (list === '' && (agency === '' || partyAgencies.includes(agency))) return { values: [{ value }] };
    const scheme =
      list === ''
        ? agencySchemes.find(([code]) => code === agency)?.[1]
        : agency === '5' && /^\d{3}$/.test(list)
          ? `0${list}`
          : /^\d{4}$/.test(list) && agency === ''
            ? list
            : undefined;
    return scheme === undefined ? undefined : { values: [{ value, scheme }] };
  },
  write: ([identifier]) => {
    const { value, scheme, schemeVersion } = identifierOf(identifier);
    const without = schemeVersion === undefined ? {} : { without: ['schemeVersion'] };
    if (scheme === undefined) return { texts: [value], ...without };
    const agency = agencySchemes.find(([, known]) => known === scheme)?.[0];
    if (agency !== undefined) return { texts: [value, '', agency], ...without };
    return /^0\d{3}$/.test(scheme) ? { texts: [value, scheme.slice(1), '5'], ...without } : undefined;
  },
};

/** An identifier and its scheme in two components of free form. */
export const schemeBeside: Form = {
  read: ([component = '', scheme = '']) => {
    const value = trimmed(component);
    if (value === '') return nothing;
    return { values: [scheme === '' ? { value } : { value, scheme }] };
  },
  write: ([identifier]) => {
    const { value, scheme, schemeVersion } = identifierOf(identifier);
    return { texts: [value, scheme ?? ''], ...(schemeVersion === undefined ? {} : { without: ['schemeVersion'] }) };
  },
};

/** An identifier whose scheme has no place. */
export const withoutScheme: Form = {
  read: ([component = '']) => {
    const value = trimmed(component);
    return value === '' ? nothing : { values: [{ value }] };
  },
  write: ([identifier]) => {
    const { value, scheme, schemeVersion } = identifierOf(identifier);
    const without = [
      ...(scheme === undefined ? [] : ['scheme']),
      ...(schemeVersion === undefined ? [] : ['schemeVersion']),
    ];
    return { texts: [value], without };
  },
};

/** An identifier under one scheme that the qualifier says: GTIN under 0160. */
export function underScheme(scheme: string): Form {
  return {
    read: ([component = '']) => {
      const value = trimmed(component);
      return value === '' ? nothing : { values: [{ value, scheme }] };
    },
    write: ([identifier]) => {
      const { value, scheme: own, schemeVersion } = identifierOf(identifier);
      if (own !== scheme) return undefined;
      return { texts: [value], ...(schemeVersion === undefined ? {} : { without: ['schemeVersion'] }) };
    },
  };
}

/** Several terms as lines of one text over several components: a name and a trading name, the lines of an address. */
export function lines(size: number, count: number): Form {
  return {
    read: (texts) => {
      const found = joinLines(texts, size).split('\n');
      // What is beyond the last term goes on in it.
      const values = Array.from({ length: count }, (_, index) =>
        trimmed(index === count - 1 ? found.slice(index).join('\n') : (found[index] ?? '')),
      );
      return { values: values.map((value) => (value === '' ? undefined : value)) };
    },
    write: (values) => {
      const texts = values.map((value) => (typeof value === 'string' ? value : ''));
      if (texts.slice(0, -1).some((one) => one.includes('\n'))) return undefined;
      let last = texts.length;
      while (last > 0 && texts[last - 1] === '') last--;
      const components = splitLines(texts.slice(0, last).join('\n'), size);
      // Names and streets must have their first component.
      return components[0] === '' ? undefined : { texts: components };
    },
  };
}

export function identifierOf(value: unknown): Identifier {
  // Terms of the kind identifier hold identifiers only.
  return value as Identifier;
}
