import type { RuleBook } from '../engine/rule-book.js';
import type { CiiTree } from './cii-tree.js';
import { en16931Codes } from './en16931-codes.js';
import { en16931Model } from './en16931-model.js';
import { en16931Syntax } from './en16931-syntax.js';
import { peppolCodes } from './peppol/codes.js';
import { denmark, italy, netherlands, norway, sweden } from './peppol/national.js';
import type { CiiPeppolTree } from './peppol/peppol-tree.js';
import { peppolTransaction } from './peppol/transaction.js';
import { ciiFacts } from './collectors.js';
import type { Collector } from '../engine/rule-book.js';
import { unusedCollectors, unusedElements } from './unused-elements.js';

export { CiiTree } from './cii-tree.js';
export { CiiPeppolTree } from './peppol/peppol-tree.js';

/** What is gathered about a CII document before its rules are judged. */
export const ciiCollectors: readonly Collector<CiiTree>[] = [...ciiFacts, ...unusedCollectors];

/** EN 16931 bound to CII D16B, as the validation artefacts bind it. */
export const en16931Cii: RuleBook<CiiTree> = {
  name: 'EN 16931, CII',
  version: '1.3.16',
  patterns: [en16931Model, en16931Syntax, unusedElements, en16931Codes],
  restrictions: [],
};

/**
 * Peppol BIS Billing 3 beyond EN 16931, with the national rules it contains. The release of May 2025 (3.0.19) is the last
 * one that binds them to CII; later releases speak of UBL alone.
 */
export const peppolCii: RuleBook<CiiPeppolTree> = {
  name: 'Peppol BIS Billing 3, CII',
  version: '2025.5',
  patterns: [peppolTransaction, norway, denmark, italy, sweden, netherlands, peppolCodes],
  restrictions: [],
};
