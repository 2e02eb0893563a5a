import type { RuleBook } from '../engine/rule-book.js';
import type { CiiTree } from './cii-tree.js';
import { en16931Codes } from './en16931-codes.js';
import { en16931Model } from './en16931-model.js';
import { en16931Syntax } from './en16931-syntax.js';
import { unusedElements } from './unused-elements.js';

export { ciiCollectors } from './collectors.js';
export { CiiTree } from './cii-tree.js';

/** EN 16931 bound to CII D16B, as the validation artefacts bind it. */
export const en16931Cii: RuleBook<CiiTree> = {
  name: 'EN 16931, CII',
  version: '1.3.16',
  patterns: [en16931Model, en16931Syntax, unusedElements, en16931Codes],
  restrictions: [],
};
