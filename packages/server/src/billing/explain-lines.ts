import { explain, isContractFact, type ContractFact, type InvoicedLine } from '@saikne/contract';
import { explanationText, openLateCharge } from '@saikne/billing';
import type { Language } from '@saikne/kernel';
import { readContractFacts, type BillingDocument, type RecordedContractFact, type Transaction } from '@saikne/store';
import { clauseSummary } from '../api/show/clause-summary.js';
import type { ExplainedLine } from '../api/show/billing.js';
import type { LoadedContract } from '../contracts/loaded.js';
import { agreementOf, stateFromFacts } from '../contracts/loaded.js';
import { fromRecordedFact } from '../contracts/recorded.js';

/** The facts that put a charge on the next invoice. */
const charges = ['MonthlyFeeCharged', 'InstalmentCharged', 'PaperInvoiceCharged'] as const;
type Charge = Extract<ContractFact, { readonly fact: (typeof charges)[number] }>;

/**
 * Where each line of an invoice comes from: the facts that charged it, with their clause and how each amount came. Lines
 * in the order of the document; one that has no charge behind it has its clause alone.
 */
export async function explainLines(
  tx: Transaction,
  { row, book }: Pick<LoadedContract, 'row' | 'book'>,
  document: BillingDocument,
  language: Language,
): Promise<readonly ExplainedLine[]> {
  const recorded = await journalTo(tx, document);
  const issued = recorded.at(-1);
  const fact = issued === undefined ? undefined : fromRecordedFact(issued);
  if (fact === undefined || !isContractFact(fact) || fact.fact !== 'InvoiceIssued') return [];
  const facts = recorded.map(fromRecordedFact);
  const program = book.book.programFor(agreementOf(row));
  const stateBefore = (at: number) => stateFromFacts(book, agreementOf(row), facts.slice(0, at));
  const explainedBy = (isMeant: (charge: ContractFact) => boolean): ExplainedLine['explained'] =>
    recorded.flatMap((one, at) => {
      const charge = facts[at];
      if (charge === undefined || !isContractFact(charge) || !isMeant(charge)) return [];
      const how = explain(charge, stateBefore(at), program);
      const summary = clauseSummary(charge.clause, language) ?? '';
      const text = how === undefined ? '' : explanationText(how, language);
      return [{ fact: one.factId, clause: charge.clause, summary, text }];
    });
  const lines = (fact.lines ?? []).map((line): ExplainedLine => ({
    clause: line.clause ?? null,
    explained: explainedBy((charge) => isChargeOf(charge, line)),
  }));
  if (fact.lateCharges === undefined) return lines;
  // It stands on the invoice with everything that lateness has cost so far and nobody has paid.
  const { account } = stateBefore(facts.length - 1);
  const late = new Set(account.claims.filter((claim) => openLateCharge(claim) > 0n).map(({ invoice }) => invoice));
  const explained = explainedBy((charge) => charge.fact === 'LateChargeComputed' && late.has(charge.invoice));
  const whole = fact.lines === undefined ? [{ clause: null, explained: [] }] : lines;
  return [...whole, { clause: explained[0]?.clause ?? null, explained }];
}

async function journalTo(
  tx: Transaction,
  { contractId, position }: BillingDocument,
): Promise<readonly RecordedContractFact[]> {
  const facts: RecordedContractFact[] = [];
  for (;;) {
    const after = facts.at(-1)?.position ?? 0;
    const page = await readContractFacts(tx, { contractId, after, limit: position - after });
    facts.push(...page);
    if (page.length === 0 || facts.length >= position) return facts;
  }
}

function isChargeOf(fact: ContractFact, line: InvoicedLine): fact is Charge {
  if (!charges.some((name) => name === fact.fact)) return false;
  const { month, subscription } = fact as { readonly month?: string; readonly subscription?: string }; // A charge.
  return fact.clause === line.clause && month === line.month && subscription === line.subscription;
}
