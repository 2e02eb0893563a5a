import type { StructureRule } from '../ubl/schema/structure.js';

/** Kinds of rule, each with a text of its own in every language. */
export const messageKinds = [
  'mandatory',
  'any',
  'all',
  'once',
  'exactly-once',
  'at-most',
  'payee-once',
  'payee-differs',
  'exclusive',
  'differs',
  'same-everywhere',
  'same-reason',
  'same-unit',
  'same-sign',
  'sum',
  'decimals',
  'code-list',
  'one-of',
  'value-is',
  'code-instead',
  'form',
  'date',
  'length',
  'identifier',
  'one-kind-of-identifier',
  'scheme',
  'scheme-is',
  'attribute',
  'unused',
  'unused-attribute',
  'unused-unless',
  'price-allowance',
  'empty',
  'process',
  'specification',
  'document-currency',
  'needed-with',
  'not-negative',
  'above-zero',
  'period-order',
  'line-period',
  'card-number',
  'credit-transfer-account',
  'seller-identified',
  'vat-prefix',
  'tax-registration',
  'reference-type',
  'accounting-total',
  'accounting-vat-amount',
  'split-payment-domestic',
  'split-payment-alone',
  'vat-alone',
  'vat-breakdown',
  'vat-parties',
  'vat-rate-zero',
  'vat-rate-absent',
  'vat-rate-above-zero',
  'vat-rate-zero-or-above',
  'vat-taxable',
  'vat-taxable-by-rate',
  'vat-amount-zero',
  'vat-amount-by-rate',
  'vat-reason',
  'vat-no-reason',
  'intra-community-date',
  'intra-community-country',
  'reason-category',
  'german-only',
  'greek-number',
  'danish-tax',
  'cash-discount',
  'attachment-names',
  'described-reference',
  'described-once',
  'payment-means',
  'payment-needs',
  'payment-excludes',
  'payment-form',
] as const;
export type MessageKind = (typeof messageKinds)[number];

export type MessageKey = MessageKind | StructureRule;

/** Kinds that the tables tell apart and the texts do not. */
export const sameText: Readonly<Record<string, MessageKind>> = {
  'mandatory-path': 'mandatory',
  'once-path': 'once',
  either: 'any',
  both: 'all',
  'date-form': 'form',
  'period-within': 'line-period',
};

const known: ReadonlySet<string> = new Set(messageKinds);

/** The text that a rule's kind is told by; undefined for a kind that no text knows, which a test forbids. */
export function messageKeyOf(kind: string): MessageKind | undefined {
  if (isMessageKind(kind)) return kind;
  return sameText[kind];
}

function isMessageKind(kind: string): kind is MessageKind {
  return known.has(kind);
}
