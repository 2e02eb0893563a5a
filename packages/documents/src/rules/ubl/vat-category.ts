import { packedCode } from '../../xml/flat-xml-document.js';
import type { XmlNode } from '../../xml/xml-document.js';
import type { Tree } from '../engine/tree.js';
import { normalizeSpace } from '../engine/text.js';
import { cac, cbc } from './names.js';

/** VAT category codes (UNTDID 5305, the subset of EN 16931) in the order of their bits. */
export const vatCategoryCodes = ['AE', 'E', 'G', 'K', 'L', 'M', 'O', 'S', 'Z', 'B'] as const;
export type VatCategoryCode = (typeof vatCategoryCodes)[number];

/** Place of a category in the bit sets of the facts. */
export type VatCategory = number;

/** Any other code, and a category without one. */
export const otherCategory: VatCategory = vatCategoryCodes.length;

export function categoryOf(code: VatCategoryCode): VatCategory {
  return vatCategoryCodes.indexOf(code);
}

const byPackedCode: ReadonlyMap<number, VatCategory> = new Map(
  vatCategoryCodes.map((code, at) => [packedCode(code), at]),
);

const byCode: ReadonlyMap<string, VatCategory> = new Map(vatCategoryCodes.map((code, at) => [code, at]));

export function categoryOfPacked(code: number): VatCategory {
  return byPackedCode.get(code) ?? otherCategory;
}

export function categoryOfText(text: string): VatCategory {
  return byCode.get(text) ?? otherCategory;
}

/** The category whose code is exactly the text of the element; without making a string of it for the known codes. */
export function exactCategoryOf(tree: Tree, id: XmlNode): VatCategory {
  if (id === -1) return otherCategory;
  return categoryOfPacked(tree.document.packedText(id));
}

/** Whether the element has a tax scheme that is VAT. */
export function hasVatScheme(tree: Tree, node: XmlNode): boolean {
  for (let scheme = tree.child(node, cac.TaxScheme); scheme !== -1; scheme = tree.next(scheme, cac.TaxScheme)) {
    const id = tree.child(scheme, cbc.ID);
    if (tree.is(id, 'VAT') || normalizeSpace(tree.text(id).toUpperCase()) === 'VAT') return true;
  }
  return false;
}
