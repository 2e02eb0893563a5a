import type { BillingDocumentSummary, ContractAccount } from '@saikne/wire';
import { useQueries } from '@tanstack/react-query';
import { useClient } from '../app/api.js';

/** What became of an invoice, as its contract's account says. */
export type Standing = ContractAccount['invoices'][number]['state'];

/** Of how many contracts the accounts are read for one list. */
const mostContracts = 10;

/** Whether invoices are paid: their contracts' accounts say so. Undefined while that is not known. */
export function useStandings(
  invoices: readonly BillingDocumentSummary[],
): (invoice: BillingDocumentSummary) => Standing | undefined {
  const client = useClient();
  const contracts = [...new Set(invoices.map(({ contract }) => contract))].slice(0, mostContracts);
  const accounts = useQueries({
    queries: contracts.map((id) => ({
      queryKey: ['contract', id, 'account'],
      queryFn: () => client.call('contractAccount', { params: { id } }),
    })),
  });
  return ({ contract, invoice }) =>
    accounts[contracts.indexOf(contract)]?.data?.invoices.find((one) => one.invoice === invoice)?.state;
}
