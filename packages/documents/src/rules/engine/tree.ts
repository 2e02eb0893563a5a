import { FlatXmlDocument, packedCode } from '../../xml/flat-xml-document.js';
import { fixedNameCount } from '../../xml/vocabulary/vocabulary.js';
import type { XmlDocument, XmlName, XmlNode } from '../../xml/xml-document.js';
import { parseDate, isFilled, normalizeSpace, placesAfterPoint } from './text.js';
import { LARGEST, parseDecimal, parseDouble, type Decimal } from './decimal.js';

const SPACE = 0x20;

/** Child steps to walk: names of elements. */
export type Path = readonly XmlName[];

/**
 * What rules ask of the document under judgement. One object serves all documents, one after the other; questions about
 * elements that are not there (node -1) have answers too, the ones XPath gives for an empty sequence.
 */
export class Tree {
  document: XmlDocument = noDocument;
  root: XmlNode = -1;

  /** First and last child of the root by name: most rules ask for those, and an invoice may have 100,000 lines. */
  readonly #firstOfRoot = new Int32Array(fixedNameCount).fill(-1);
  readonly #lastOfRoot = new Int32Array(fixedNameCount).fill(-1);
  readonly #rootNames: XmlName[] = [];
  /** The same of one element more, where a syntax has its lines further down. */
  readonly #firstOfHub = new Int32Array(fixedNameCount).fill(-1);
  readonly #lastOfHub = new Int32Array(fixedNameCount).fill(-1);
  readonly #hubNames: XmlName[] = [];
  #hub: XmlNode = -1;

  begin(document: XmlDocument, root: XmlNode): void {
    this.document = document;
    this.root = root;
    this.#leaveHub();
    forget(this.#rootNames, this.#firstOfRoot, this.#lastOfRoot);
    this.#index(root, this.#rootNames, this.#firstOfRoot, this.#lastOfRoot);
  }

  /** Looks the element's children up once and for all: to be called where many rules ask for children among many. */
  protected useHub(node: XmlNode): void {
    if (node === -1 || node === this.root) return;
    this.#hub = node;
    this.#index(node, this.#hubNames, this.#firstOfHub, this.#lastOfHub);
  }

  #leaveHub(): void {
    if (this.#hub === -1) return;
    this.#hub = -1;
    forget(this.#hubNames, this.#firstOfHub, this.#lastOfHub);
  }

  #index(parent: XmlNode, names: XmlName[], first: Int32Array, last: Int32Array): void {
    const document = this.document;
    const end = document.end(parent);
    for (let child = parent + 1; child < end; child = document.end(child)) {
      const name = document.name(child);
      if (name >= fixedNameCount) continue;
      if (first[name] === -1) {
        first[name] = child;
        names.push(name);
      }
      last[name] = child;
    }
  }

  /** The first child called `name`, or -1. */
  child(node: XmlNode, name: XmlName): XmlNode {
    if (node === -1) return -1;
    if (node === this.root) return this.#firstOfRoot[name] ?? -1;
    if (node === this.#hub) return this.#firstOfHub[name] ?? -1;
    return this.document.childNamed(node, name);
  }

  /** The next sibling called `name`, or -1. */
  next(node: XmlNode, name: XmlName): XmlNode {
    if (this.#lastOfRoot[name] === node || this.#lastOfHub[name] === node) return -1;
    return this.document.siblingNamed(node, name);
  }

  /** The first element, in document order, that the path reaches from `node`. */
  find(node: XmlNode, path: Path, step = 0): XmlNode {
    const name = path[step];
    if (name === undefined) return node;
    for (let child = this.child(node, name); child !== -1; child = this.next(child, name)) {
      const found = this.find(child, path, step + 1);
      if (found !== -1) return found;
    }
    return -1;
  }

  /**
   * The normalized text of the one element the path reaches; '' for none, undefined for several: where XPath expects one value,
   * the official engine fails then, which in the choice of a rule's elements means "not this one".
   */
  onlyNormal(node: XmlNode, path: Path): string | undefined {
    let found: XmlNode = -1;
    const several = this.some(node, path, (each) => {
      if (found !== -1) return true;
      found = each;
      return false;
    });
    return several ? undefined : normalizeSpace(this.text(found));
  }

  has(node: XmlNode, path: Path): boolean {
    return this.find(node, path) !== -1;
  }

  count(node: XmlNode, path: Path, step = 0): number {
    const name = path[step];
    if (name === undefined) return 1;
    let total = 0;
    for (let child = this.child(node, name); child !== -1; child = this.next(child, name))
      total += this.count(child, path, step + 1);
    return total;
  }

  /** Whether some element that the path reaches passes the test. */
  some(node: XmlNode, path: Path, test: (found: XmlNode) => boolean, step = 0): boolean {
    const name = path[step];
    if (name === undefined) return test(node);
    for (let child = this.child(node, name); child !== -1; child = this.next(child, name)) {
      if (this.some(child, path, test, step + 1)) return true;
    }
    return false;
  }

  /** How many elements that the path reaches pass the test. */
  countWhere(node: XmlNode, path: Path, test: (found: XmlNode) => boolean): number {
    let total = 0;
    this.some(node, path, (found) => {
      if (test(found)) total++;
      return false;
    });
    return total;
  }

  /** The string value: the element's text with that of everything in it; '' for none. */
  text(node: XmlNode): string {
    if (node === -1) return '';
    const document = this.document;
    const own = document.text(node);
    let child = document.firstChild(node);
    if (child === -1) return own;
    let all = own;
    for (; child !== -1; child = document.nextSibling(child)) all += this.text(child);
    return all;
  }

  /** The string value with white space normalized. */
  normal(node: XmlNode): string {
    return normalizeSpace(this.text(node));
  }

  textAt(node: XmlNode, path: Path): string {
    return this.text(this.find(node, path));
  }

  normalAt(node: XmlNode, path: Path): string {
    return normalizeSpace(this.textAt(node, path));
  }

  filled(node: XmlNode): boolean {
    if (node === -1) return false;
    return !this.document.isBlank(node) || (this.document.firstChild(node) !== -1 && isFilled(this.text(node)));
  }

  /** Whether the string value is exactly this. */
  is(node: XmlNode, value: string): boolean {
    if (node === -1) return value === '';
    return this.document.firstChild(node) === -1 ? this.document.textEquals(node, value) : this.text(node) === value;
  }

  /** The string value as a number, as {@link XmlDocument.packedText} packs it. */
  packed(node: XmlNode): number {
    if (node === -1) return 0;
    return this.document.firstChild(node) === -1 ? this.document.packedText(node) : packedCode(this.text(node));
  }

  /** Characters after the first point of the string value. */
  placesAfterPoint(node: XmlNode): number {
    if (node === -1) return 0;
    return this.document.firstChild(node) === -1
      ? this.document.placesAfterPoint(node)
      : placesAfterPoint(this.text(node));
  }

  filledAt(node: XmlNode, path: Path): boolean {
    return this.filled(this.find(node, path));
  }

  /** The attribute's value, or undefined. */
  attribute(node: XmlNode, name: XmlName): string | undefined {
    return node === -1 ? undefined : this.document.attribute(node, name);
  }

  /** Whether the attribute holds more than white space. */
  attributeFilled(node: XmlNode, name: XmlName): boolean {
    if (node === -1) return false;
    const packed = this.document.packedAttribute(node, name);
    // Nothing is white space that ends in a character above the space.
    return (packed > 0 && (packed & 0xff) > SPACE) || isFilled(this.attribute(node, name) ?? '');
  }

  decimal(node: XmlNode): Decimal | undefined {
    if (node === -1) return undefined;
    const hundredths = this.document.decimalUnits(node, 2);
    return Math.abs(hundredths) < LARGEST && this.document.firstChild(node) === -1
      ? hundredths
      : parseDecimal(this.text(node));
  }

  decimalAt(node: XmlNode, path: Path): Decimal | undefined {
    return this.decimal(this.find(node, path));
  }

  /** The number in the element; NaN where there is none (fn:number). */
  double(node: XmlNode): number {
    if (node === -1) return NaN;
    const hundredths = this.document.decimalUnits(node, 2);
    return Math.abs(hundredths) < LARGEST && this.document.firstChild(node) === -1
      ? hundredths / 100
      : parseDouble(this.text(node));
  }

  /** A date as a number that orders dates; undefined where there is none. */
  date(node: XmlNode): number | undefined {
    return node === -1 ? undefined : parseDate(this.text(node));
  }

  /** An xs:boolean: true, false, or undefined where there is none. */
  boolean(node: XmlNode): boolean | undefined {
    if (node === -1) return undefined;
    if (this.is(node, 'false')) return false;
    if (this.is(node, 'true')) return true;
    const trimmed = this.text(node).trim();
    return trimmed === 'true' || trimmed === '1' ? true : trimmed === 'false' || trimmed === '0' ? false : undefined;
  }

  /** Whether an ancestor is called `name`. */
  within(node: XmlNode, name: XmlName): boolean {
    for (let at = this.document.parent(node); at !== -1; at = this.document.parent(at))
      if (this.document.name(at) === name) return true;
    return false;
  }
}

/** Takes the names out of an index, which costs less than clearing all of it. */
function forget(names: XmlName[], first: Int32Array, last: Int32Array): void {
  for (const name of names) first[name] = last[name] = -1;
  names.length = 0;
}

/** Stands in before the first document. */
const noDocument = new FlatXmlDocument({
  bytes: new Uint8Array(0),
  elements: new Int32Array(0),
  size: 0,
  attributes: new Int32Array(0),
  texts: [],
  names: [],
  beyondAscii: false,
});
