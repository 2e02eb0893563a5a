import { parseIban } from '@saikne/billing';
import { addMonthsToMonth, firstDayOf, monthOf, type Day } from '@saikne/kernel';
import { ApiRefusal, type Client } from '@saikne/wire';
import type { KeptPartner } from '../home/home.js';
import { demoCompanies, type DemoCompany } from './companies.js';
import { ibanOf } from './invoice.js';

/** The demo's operator, invented as all of its companies. */
const operatorName = 'SIA "Saites Operators"';
const registration = { scheme: '0218', value: '40003900087' };
const vatNumber = 'LV40003900087';

/** The company about whose VAT number nobody has asked VIES yet: its invoices wait for a person. */
const unasked: DemoCompany['shortName'] = 'ruta';

/** How many months back the demo's invoices are written as documents; older ones are told by their facts alone. */
const monthsWritten = 1;

/**
 * Says how the demo's operator and its clients stand on invoices, before there are any: so that they get their numbers and
 * go out. It may be interrupted and run again.
 */
export async function makeDemoBilling(operator: Client, partners: readonly KeptPartner[], today: Day): Promise<void> {
  const partner = await operatorAsPartner(operator);
  await operator.call('changeSeller', {
    body: {
      partner,
      name: operatorName,
      registration,
      vatNumber,
      electronicAddress: registration,
      address: { line1: 'Akmens iela 7', city: 'Rīga', postCode: 'LV-1013', country: 'LV' },
      account: { iban: 'LV17DEMO0000000000099', bic: 'DEMOLV22', bank: 'Demo banka' },
      contact: { name: 'Norēķinu daļa', email: 'rekini@saites.example', telephone: '+371 60000000' },
      documentsFrom: firstDayOf(addMonthsToMonth(monthOf(today), -monthsWritten)),
    },
  });
  for (const company of demoCompanies) {
    const id = partners.find(({ shortName }) => shortName === company.shortName)?.id;
    if (id === undefined) continue;
    await operator.call('changeBillingDetails', { params: { id }, body: detailsOf(company) });
    if (company.country !== 'LV' && company.shortName !== unasked)
      await operator.call('checkVatNumber', { params: { id } });
  }
}

/** The operator is a partner of its own exchange: its invoices go out from it. */
async function operatorAsPartner(operator: Client): Promise<string> {
  try {
    const made = await operator.call('registerPartner', {
      body: {
        name: operatorName,
        language: 'lv',
        connection: 'WEB',
        identifiers: [registration, { scheme: 'vat', value: vatNumber }],
        contractFormat: { format: 'ubl', settings: {} },
      },
    });
    return made.id;
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.problem.status >= 500) throw error;
    const { items } = await operator.call('listPartners', { query: { limit: 200 } });
    const known = items.find(({ name }) => name === operatorName);
    if (known === undefined) throw error;
    return known.id;
  }
}

function detailsOf(company: DemoCompany) {
  const { name, street, city, postCode, country, email, language } = company;
  const iban = parseIban(ibanOf(company));
  return {
    name,
    registration: company.registration,
    vatNumber: company.vat,
    electronicAddress: company.registration,
    address: { line1: street, city, postCode, country },
    email,
    language,
    ibans: iban === undefined ? [] : [iban],
  };
}
