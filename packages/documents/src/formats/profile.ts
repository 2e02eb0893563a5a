/** Profiles a document can be written under: their values of BT-23 and BT-24. */
import type { Invoice } from '../invoice/terms.js';
import type { Added, WriteSettings } from './format.js';

interface ProfileTerms {
  readonly specification: string;
  readonly businessProcess?: string;
}

export const profileTerms: Readonly<Record<NonNullable<WriteSettings['profile']>, ProfileTerms>> = {
  'peppol-bis-3': {
    specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    businessProcess: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  },
  en16931: { specification: 'urn:cen.eu:en16931:2017' },
};

export interface Profiled {
  readonly invoice: Invoice;
  readonly added: readonly Added[];
}

/** The invoice under the profile asked for; what it said of itself is told in `replaces`. */
export function underProfile(invoice: Invoice, profile: WriteSettings['profile']): Profiled {
  if (profile === undefined) return { invoice, added: [] };
  const wanted = profileTerms[profile];
  const { processControl } = invoice;
  const added: Added[] = [];
  if (processControl.specification !== wanted.specification)
    added.push({
      term: 'BT-24',
      path: '/processControl/specification',
      value: wanted.specification,
      replaces: processControl.specification,
    });
  if (wanted.businessProcess !== undefined && processControl.businessProcess !== wanted.businessProcess)
    added.push({
      term: 'BT-23',
      path: '/processControl/businessProcess',
      value: wanted.businessProcess,
      ...(processControl.businessProcess === undefined ? {} : { replaces: processControl.businessProcess }),
    });
  return added.length === 0
    ? { invoice, added }
    : { invoice: { ...invoice, processControl: { ...processControl, ...wanted } }, added };
}
