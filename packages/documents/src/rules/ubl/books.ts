import type { RuleBook } from '../engine/rule-book.js';
import { en16931Codes } from './en16931-codes.js';
import { en16931Model } from './en16931-model.js';
import { en16931Restrictions } from './en16931-restrictions.js';
import { en16931Syntax } from './en16931-syntax.js';
import type { UblTree } from './ubl-tree.js';

/** EN 16931 bound to UBL 2.1, as the validation artefacts bind it. */
export const en16931Ubl: RuleBook<UblTree> = {
  name: 'EN 16931, UBL',
  version: '1.3.16',
  patterns: [en16931Model, en16931Syntax, en16931Codes],
  restrictions: en16931Restrictions,
};
