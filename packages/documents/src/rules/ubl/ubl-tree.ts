import type { XmlDocument, XmlNode } from '../../xml/xml-document.js';
import { add, compare, fromDouble, subtract, type Decimal } from '../engine/decimal.js';
import { normalizeSpace } from '../engine/text.js';
import { Tree } from '../engine/tree.js';
import { cbc, documents } from './names.js';
import { categoryOfText, exactCategoryOf, hasVatScheme, otherCategory, type VatCategory } from './vat-category.js';

/** Sums of what belongs to one VAT category, or to one rate of it. */
export class CategorySums {
  invoiceLines: Decimal = 0;
  creditNoteLines: Decimal = 0;
  charges: Decimal = 0;
  allowances: Decimal = 0;
  /** Whether an invoice line, a credit note line, an allowance or charge (at any depth) is of this category and rate. */
  onInvoiceLine = false;
  onCreditNoteLine = false;
  onAllowanceCharge = false;

  of(creditNote: boolean): Decimal {
    return subtract(add(creditNote ? this.creditNoteLines : this.invoiceLines, this.charges), this.allowances);
  }
}

/** The facts of a UBL invoice or credit note that more than one rule asks for. */
export class UblTree extends Tree {
  isCreditNote = false;
  /** Lines at any depth, and the sum of their net amounts. */
  hasInvoiceLine = false;
  hasCreditNoteLine = false;
  lineTotal: Decimal = 0;
  /** Document level allowances and charges: whether there are any, and their sums. */
  hasAllowance = false;
  hasCharge = false;
  allowanceTotal: Decimal = 0;
  chargeTotal: Decimal = 0;

  /** Bit sets of VAT categories; "vat" where the tax scheme had to be VAT. */
  taxCategoryVat = 0;
  classifiedVat = 0;
  classified = 0;
  allowanceVat = 0;
  chargeVat = 0;
  allowance = 0;
  charge = 0;
  allowanceChargeVat = 0;
  allowanceCharge = 0;
  documentAllowanceVat = 0;
  documentChargeVat = 0;
  breakdown = 0;
  breakdownVat = 0;
  /** Categories whose code stands in the breakdown, in an allowance or charge, anywhere, without any white space. */
  breakdownExact = 0;
  breakdownVatExact = 0;
  documentAllowanceChargeExact = 0;
  chargeVatExact = 0;
  taxCategoryExact = 0;
  classifiedExact = 0;
  /** How often each category stands in the breakdown (scheme VAT). */
  readonly breakdownCount = new Int32Array(16);

  sellerTaxId = false;
  sellerVatId = false;
  representativeVatId = false;
  buyerVatId = false;
  buyerLegalId = false;

  /** VAT amounts of any tax total. */
  readonly taxAmounts: XmlNode[] = [];
  sepaIdentifiers = 0;
  /** Payment means at any depth. */
  hasPaymentMeans = false;
  foreignCountry = false;
  paymentIdsDiffer = false;
  paymentMeansCodesDiffer = false;
  /** The first of each, to compare the others with. */
  #paymentId: XmlNode = -1;
  #paymentMeansCode: XmlNode = -1;
  readonly #rates = new Map<number | string, CategorySums>();
  readonly #categories: (CategorySums | undefined)[] = [];
  #categoryNode: XmlNode = -1;
  #category: VatCategory = -1;

  override begin(document: XmlDocument, root: XmlNode): void {
    super.begin(document, root);
    this.isCreditNote = document.name(root) === documents.CreditNote;
    this.hasInvoiceLine = this.hasCreditNoteLine = this.hasAllowance = this.hasCharge = false;
    this.lineTotal = this.allowanceTotal = this.chargeTotal = 0;
    this.taxCategoryVat = this.classifiedVat = this.classified = 0;
    this.allowanceVat = this.chargeVat = this.allowance = this.charge = 0;
    this.allowanceChargeVat = this.allowanceCharge = this.documentAllowanceVat = this.documentChargeVat = 0;
    this.breakdown = this.breakdownVat = this.breakdownExact = this.breakdownVatExact = 0;
    this.documentAllowanceChargeExact = this.chargeVatExact = this.taxCategoryExact = this.classifiedExact = 0;
    this.breakdownCount.fill(0);
    this.sellerTaxId = this.sellerVatId = this.representativeVatId = this.buyerVatId = this.buyerLegalId = false;
    this.taxAmounts.length = 0;
    this.sepaIdentifiers = 0;
    this.hasPaymentMeans = false;
    this.foreignCountry = this.paymentIdsDiffer = this.paymentMeansCodesDiffer = false;
    this.#paymentId = this.#paymentMeansCode = -1;
    this.#rates.clear();
    this.#categories.length = 0;
    this.#categoryNode = -1;
  }

  /** Whether some charge indicator of the allowance or charge says so. */
  indicates(allowanceCharge: XmlNode, charge: boolean): boolean {
    for (
      let at = this.child(allowanceCharge, cbc.ChargeIndicator);
      at !== -1;
      at = this.next(at, cbc.ChargeIndicator)
    ) {
      if (this.boolean(at) === charge) return true;
    }
    return false;
  }

  /** The VAT category of a tax category element; -1 where its tax scheme is not VAT. */
  vatCategory(node: XmlNode): VatCategory {
    if (node !== this.#categoryNode) {
      this.#categoryNode = node;
      this.#category = hasVatScheme(this, node) ? this.categoryIn(node) : -1;
    }
    return this.#category;
  }

  /** The category whose code stands in the tax category element, whatever its scheme. */
  categoryIn(node: XmlNode): VatCategory {
    const id = this.child(node, cbc.ID);
    const exact = exactCategoryOf(this, id);
    return exact === otherCategory ? categoryOfText(normalizeSpace(this.text(id))) : exact;
  }

  sumsOf(category: VatCategory): CategorySums {
    return (this.#categories[category] ??= new CategorySums());
  }

  sumsOfRate(category: VatCategory, rate: Decimal): CategorySums {
    const key =
      typeof rate === 'number'
        ? rate * 16 + category
        : `${String(category)}:${String(rate.units)}e-${String(rate.scale)}`;
    let sums = this.#rates.get(key);
    if (sums === undefined) {
      sums = new CategorySums();
      this.#rates.set(key, sums);
    }
    return sums;
  }

  seePaymentId(node: XmlNode): void {
    if (this.#paymentId === -1) this.#paymentId = node;
    else if (this.text(this.#paymentId) !== this.text(node)) this.paymentIdsDiffer = true;
  }

  seePaymentMeansCode(node: XmlNode): void {
    if (this.#paymentMeansCode === -1) this.#paymentMeansCode = node;
    else if (this.text(this.#paymentMeansCode) !== this.text(node)) this.paymentMeansCodesDiffer = true;
  }

  /**
   * Whether the amount in the element is less than 1 away from `sum`, calculated as the official rule does: the 1 is added and
   * taken off in binary floating point, which decides when the distance is exactly 1.
   */
  withinOne(node: XmlNode, sum: Decimal): boolean {
    const amount = this.decimal(node);
    if (amount === undefined) return false;
    if (typeof amount === 'number' && typeof sum === 'number') {
      const distance = Math.abs(amount - sum);
      if (distance !== 100) return distance < 100;
    }
    const double = this.double(node);
    return compare(fromDouble(double - 1), sum) < 0 && compare(fromDouble(double + 1), sum) > 0;
  }

  /** Document level: directly under the document element. */
  atDocumentLevel(node: XmlNode): boolean {
    return this.document.parent(node) === this.root;
  }
}
