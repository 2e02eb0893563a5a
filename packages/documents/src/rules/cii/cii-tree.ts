import type { XmlDocument, XmlName, XmlNode } from '../../xml/xml-document.js';
import { add, type Decimal } from '../engine/decimal.js';
import { Tree } from '../engine/tree.js';
import { attribute, ram, rsm, udt } from './names.js';
import { categoryOfPacked, type VatCategory } from '../ubl/vat-category.js';

/** Sums of what belongs to one VAT category, or to one rate of it. */
export class CategorySums {
  lines: Decimal = 0;
  charges: Decimal = 0;
  allowances: Decimal = 0;
}

/** Kinds of tax registration of a party. */
export interface TaxIds {
  /** A VAT identifier (scheme VA). */
  vat: boolean;
  /** A VAT identifier or another fiscal number (scheme FC). */
  fiscal: boolean;
}

/** The facts of a CII invoice that more than one rule asks for. */
export class CiiTree extends Tree {
  /** A line, and a VAT breakdown in a transaction, at any depth. */
  hasLine = false;
  hasBreakdown = false;

  /** How often each VAT category stands in the breakdown, on lines, at allowances and charges; by exact code. */
  readonly breakdownCount = new Int32Array(16);
  readonly lineCount = new Int32Array(16);
  readonly allowanceChargeCount = new Int32Array(16);
  /** Whether another category than the one stands on a line or in the breakdown, at an allowance or charge. */
  tradeTaxCategories = 0;
  categoryTaxCategories = 0;
  /** Bit set of the categories that stand in any category code. */
  categories = 0;
  foreignCountry = false;
  hasTaxPointDate = false;
  /** Whether there are VAT point codes, and whether they differ. */
  hasDueDateType = false;
  dueDateTypesDiffer = false;

  /** Registrations under the agreement of the document, and anywhere. */
  readonly seller: TaxIds = { vat: false, fiscal: false };
  readonly representative: TaxIds = { vat: false, fiscal: false };
  readonly anySeller: TaxIds = { vat: false, fiscal: false };
  readonly anyRepresentative: TaxIds = { vat: false, fiscal: false };
  readonly anyBuyer: TaxIds = { vat: false, fiscal: false };
  anyBuyerLegalId = false;

  paymentMeansCodesDiffer = false;
  paymentInformationDiffers = false;
  paymentReferences = 0;
  hasBilledUnit = false;
  hasPrecedingInvoice = false;

  /** Elements that have something in or on them which EN 16931 leaves unused. */
  readonly suspects = new Set<XmlNode>();
  /** Rules of the group under judgement that the element breaks by having what it shall not have. */
  readonly forbidden = new Set<number>();

  readonly #taxIds = [this.seller, this.representative, this.anySeller, this.anyRepresentative, this.anyBuyer];
  readonly #sums: (CategorySums | undefined)[] = [];
  readonly #sumsByRate = new Map<number | string, CategorySums>();
  /** The first of each, to compare the others with. */
  #dueDateType: XmlNode = -1;
  #paymentMeansCode: XmlNode = -1;
  #paymentInformation: XmlNode = -1;
  #categoriesNode: XmlNode = -1;
  #vatCategories = 0;

  override begin(document: XmlDocument, root: XmlNode): void {
    super.begin(document, root);
    this.useHub(this.child(root, rsm.SupplyChainTradeTransaction));
    this.hasLine = this.hasBreakdown = false;
    this.breakdownCount.fill(0);
    this.lineCount.fill(0);
    this.allowanceChargeCount.fill(0);
    this.tradeTaxCategories = this.categoryTaxCategories = this.categories = 0;
    this.foreignCountry = this.hasTaxPointDate = this.hasDueDateType = this.dueDateTypesDiffer = false;
    for (const ids of this.#taxIds) ids.vat = ids.fiscal = false;
    this.anyBuyerLegalId = this.paymentMeansCodesDiffer = this.paymentInformationDiffers = this.hasBilledUnit = false;
    this.hasPrecedingInvoice = false;
    this.paymentReferences = 0;
    if (this.suspects.size > 0) this.suspects.clear();
    this.#sums.length = 0;
    if (this.#sumsByRate.size > 0) this.#sumsByRate.clear();
    this.#dueDateType = this.#paymentMeansCode = this.#paymentInformation = -1;
    this.#categoriesNode = -1;
  }

  /** Notes the ancestor so many steps above the element as one that may break rules about what is unused. */
  suspect(node: XmlNode, depth: number): void {
    let owner = node;
    for (let step = 0; step < depth; step++) owner = this.document.parent(owner);
    this.suspects.add(owner);
  }

  /** Whether a charge indicator of the allowance or charge says so. */
  indicates(allowanceCharge: XmlNode, charge: boolean): boolean {
    for (
      let holder = this.child(allowanceCharge, ram.ChargeIndicator);
      holder !== -1;
      holder = this.next(holder, ram.ChargeIndicator)
    ) {
      for (let at = this.child(holder, udt.Indicator); at !== -1; at = this.next(at, udt.Indicator)) {
        if (this.boolean(at) === charge) return true;
      }
    }
    return false;
  }

  /** Whether the tax is VAT: the type code in capitals. */
  isVat(tax: XmlNode): boolean {
    const code = this.child(tax, ram.TypeCode);
    return code !== -1 && (this.is(code, 'VAT') || this.text(code).toUpperCase() === 'VAT');
  }

  /** Bit set of the category codes of a tax. */
  categoriesOf(tax: XmlNode): number {
    let set = 0;
    for (let code = this.child(tax, ram.CategoryCode); code !== -1; code = this.next(code, ram.CategoryCode)) {
      set |= this.categoriesOfCode(code);
    }
    return set;
  }

  /** The bit of the category in a category code. */
  categoriesOfCode(code: XmlNode): number {
    return 1 << categoryOfPacked(this.packed(code));
  }

  /** As {@link categoriesOf}, empty where the tax is not VAT. Asked many times in a row about one element. */
  vatCategoriesOf(tax: XmlNode): number {
    if (tax !== this.#categoriesNode) {
      this.#categoriesNode = tax;
      this.#vatCategories = this.isVat(tax) ? this.categoriesOf(tax) : 0;
    }
    return this.#vatCategories;
  }

  sumsOf(category: VatCategory): CategorySums {
    return (this.#sums[category] ??= new CategorySums());
  }

  sumsOfRate(category: VatCategory, rate: Decimal): CategorySums {
    const key = typeof rate === 'number' ? rate * 16 + category : `${category}:${String(rate.units)}e-${rate.scale}`;
    let sums = this.#sumsByRate.get(key);
    if (sums === undefined) {
      sums = new CategorySums();
      this.#sumsByRate.set(key, sums);
    }
    return sums;
  }

  seeDueDateType(node: XmlNode): void {
    this.hasDueDateType = true;
    if (this.#dueDateType === -1) this.#dueDateType = node;
    else if (this.text(this.#dueDateType) !== this.text(node)) this.dueDateTypesDiffer = true;
  }

  seePaymentMeansCode(node: XmlNode): void {
    if (this.#paymentMeansCode === -1) this.#paymentMeansCode = node;
    else if (this.normal(this.#paymentMeansCode) !== this.normal(node)) this.paymentMeansCodesDiffer = true;
  }

  seePaymentInformation(node: XmlNode): void {
    if (this.#paymentInformation === -1) this.#paymentInformation = node;
    else if (this.normal(this.#paymentInformation) !== this.normal(node)) this.paymentInformationDiffers = true;
  }

  /** The sum of the amounts that the path reaches, as the official engine adds untyped values: in binary floating point. */
  doubleSum(node: XmlNode, path: readonly number[]): number {
    let sum = 0;
    this.some(node, path, (amount) => {
      sum += this.double(amount);
      return false;
    });
    return sum;
  }

  /** The sum of the decimals that the path reaches. */
  decimalSum(node: XmlNode, path: readonly number[]): Decimal {
    let sum: Decimal = 0;
    this.some(node, path, (amount) => {
      sum = add(sum, this.decimal(amount) ?? 0);
      return false;
    });
    return sum;
  }

  /** Whether the element's text is one of the texts that the path reaches from the document element. */
  isAmong(text: string | undefined, path: readonly number[]): boolean {
    return text !== undefined && this.some(this.root, path, (other) => this.is(other, text));
  }

  /** Whether the attribute's value is one of the texts that the path reaches from the document element. */
  attributeIsAmong(node: XmlNode, name: XmlName, path: readonly XmlName[]): boolean {
    const packed = this.document.packedAttribute(node, name);
    if (packed <= 0) return this.isAmong(this.attribute(node, name), path);
    return this.some(this.root, path, (other) => this.packed(other) === packed);
  }

  /** Whether the identifier says it is a VAT identifier. */
  isVatId(id: XmlNode): boolean {
    return this.document.attributeEquals(id, attribute.schemeID, 'VA');
  }
}
