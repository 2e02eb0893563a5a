import type { RuleBook } from '../engine/rule-book.js';
import { en16931Codes } from './en16931-codes.js';
import { en16931Model } from './en16931-model.js';
import { en16931Restrictions } from './en16931-restrictions.js';
import { en16931Syntax } from './en16931-syntax.js';
import { peppolCodes } from './peppol/codes.js';
import { denmark } from './peppol/national/denmark.js';
import { germany } from './peppol/national/germany.js';
import { greece } from './peppol/national/greece.js';
import { iceland } from './peppol/national/iceland.js';
import { italy } from './peppol/national/italy.js';
import { netherlands } from './peppol/national/netherlands.js';
import { norway } from './peppol/national/norway.js';
import { sweden } from './peppol/national/sweden.js';
import type { PeppolTree } from './peppol/peppol-tree.js';
import { peppolTransaction } from './peppol/transaction.js';
import type { UblTree } from './ubl-tree.js';

/** EN 16931 bound to UBL 2.1, as the validation artefacts bind it. */
export const en16931Ubl: RuleBook<UblTree> = {
  name: 'EN 16931, UBL',
  version: '1.3.16',
  patterns: [en16931Model, en16931Syntax, en16931Codes],
  restrictions: en16931Restrictions,
};

/** Peppol BIS Billing 3 beyond EN 16931, with the national rules it contains. */
export const peppolUbl: RuleBook<PeppolTree> = {
  name: 'Peppol BIS Billing 3, UBL',
  version: '2026.5',
  patterns: [
    ...peppolTransaction,
    norway,
    denmark,
    italy,
    sweden,
    ...greece,
    iceland,
    netherlands,
    germany,
    peppolCodes,
  ],
  restrictions: [],
};
