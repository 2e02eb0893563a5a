import type { Contract } from '@saikne/wire';
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
