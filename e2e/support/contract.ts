import type { BillingDocumentSummary, Contract } from '@saikne/wire';
import { expect } from 'vitest';
import type { Product } from './product.js';

/** A contract of the demo's first company that has run for some months; the number is the test's own. */
export async function openContract(product: Product, number: string): Promise<Contract> {
  const operator = await product.as('operator');
  const { items } = await operator.call('listPartners', { query: { limit: 200 } });
  const client = items.find(({ name }) => name.includes('Egle un Priede'));
  if (client === undefined) throw new Error('the demo lacks its first company');
  return operator.call('openContract', {
    body: {
      terms: 'telema',
      client: client.id,
      number,
      signedOn: '2026-05-10',
      inForceOn: '2026-06-01',
      parameters: { monthlyFee: '49.00', activationFee: '60.00' },
      history: [
        { on: '2026-05-20', do: 'receiveActivationFee' },
        { on: '2026-06-01', do: 'activate' },
      ],
    },
  });
}

/** Has everything invoiced that was charged under a contract, and waits until the invoice is written. */
export async function issueInvoice(product: Product, contract: Contract): Promise<BillingDocumentSummary> {
  const operator = await product.as('operator');
  const params = { id: contract.client.id };
  const { items } = await operator.call('listPartners', { query: { limit: 200 } });
  const seller = items.find(({ id }) => id !== contract.client.id)?.id ?? '';
  const address = { line1: 'Brīvības iela 1', city: 'Rīga', postCode: 'LV-1010', country: 'LV' };
  const vatNumber = 'LV40003900015';
  if ((await operator.call('seller')).seller === null) {
    await operator.call('changeSeller', {
      body: {
        partner: seller,
        name: 'SIA "Saiknes operators"',
        registration: { scheme: '0218', value: '40003900015' },
        vatNumber,
        electronicAddress: { scheme: '0088', value: '4750000000017' },
        address,
        account: { iban: 'LV70HABA0551000000018' },
        contact: { name: 'Rēķini', email: 'rekini@operators.example' },
      },
    });
  }
  if ((await operator.call('billingDetails', { params })).details === null) {
    await operator.call('changeBillingDetails', { params, body: { name: 'SIA "Egle un Priede"', vatNumber, address } });
  }
  const invoice = `${contract.number}-1`;
  await operator.call('doContractAct', {
    params: { id: contract.id },
    body: { do: 'issueInvoice', invoice, net: contract.account.unbilled },
    headers: { 'idempotency-key': invoice },
  });
  const written = async () =>
    (await operator.call('listBillingDocuments', { query: { contract: contract.id } })).items.find(
      (one) => one.invoice === invoice && one.state !== 'numbered',
    );
  await expect.poll(written, { timeout: 30_000 }).toBeDefined();
  const found = await written();
  if (found === undefined) throw new Error('the invoice is gone again');
  return found;
}
