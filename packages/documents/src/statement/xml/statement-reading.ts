/** What is collected while a statement is read: findings, and what became of every text and attribute. */
import type { Finding } from '../../model/finding.js';
import type { LeafAccount, UnreadLeaf } from '../../model/leaf.js';
import { trimmed } from '../../model/white-space.js';
import { pathOf } from '../../xml/path-of.js';
import type { XmlDocument, XmlName, XmlNode } from '../../xml/xml-document.js';
import type { StatementProblem } from '../problem.js';

const TEXT = 1;
const CURRENCY = 2;

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/** Names of ISO 20022 and FiDAViSta whose loss would matter: they end in what they are. */
const essentialName = /(?:Amt|Id|Ref|IBAN|AccNo|Nb|Dt|DtTm|Date|Ind|CorD|Ccy|Rate|Bal|Sum)$/;

export class StatementReading {
  readonly document: XmlDocument;
  readonly findings: Finding[] = [];
  readonly #root: XmlNode;
  readonly #uri: string;
  readonly #marks: Uint8Array;
  readonly #locals = new Map<XmlName, string>();

  /** Elements are told by their local names within the namespace of the root: it bears the version. */
  constructor(document: XmlDocument, root: XmlNode) {
    this.document = document;
    this.#root = root;
    this.#uri = document.nameUri(document.name(root));
    this.#marks = new Uint8Array(document.size);
  }

  /** The local name of an element of the root's namespace; '' for any other. */
  localName(node: XmlNode): string {
    const name = this.document.name(node);
    let local = this.#locals.get(name);
    if (local === undefined) {
      local = this.document.nameUri(name) === this.#uri ? this.document.localName(name) : '';
      this.#locals.set(name, local);
    }
    return local;
  }

  /** The element's text without white space at its ends; it counts as carried. */
  takeText(node: XmlNode): string {
    this.#mark(node, TEXT);
    return trimmed(this.document.text(node));
  }

  /** The `Ccy` of an amount; it counts as carried. */
  takeCurrency(node: XmlNode): string | undefined {
    const attribute = this.document.attributes(node).find(({ name }) => this.document.nameText(name) === 'Ccy');
    if (attribute !== undefined) this.#mark(node, CURRENCY);
    return attribute?.value;
  }

  /** Nothing in the element was carried after all. */
  giveBack(node: XmlNode): void {
    this.#marks.fill(0, node, this.document.end(node));
  }

  find(
    rule: StatementProblem,
    node: XmlNode,
    values: Finding['values'] = {},
    severity: Finding['severity'] = 'error',
  ): void {
    const line = this.document.line(node);
    const path = this.#path(node);
    this.findings.push(line > 0 ? { rule, severity, path, line, values } : { rule, severity, path, values });
  }

  leaves(): LeafAccount {
    const unread: UnreadLeaf[] = [];
    let carried = 0;
    let structural = 0;
    const end = this.document.end(this.#root);
    for (let node = this.#root; node < end; node++) {
      const marks = this.#marks[node] ?? 0;
      carried += (marks & TEXT) + ((marks & CURRENCY) >> 1);
      if ((marks & TEXT) === 0 && !this.document.isBlank(node)) unread.push(this.#unreadText(node));
      if (this.document.attributeCount(node) === 0) continue;
      for (const { name, value } of this.document.attributes(node)) {
        if (this.document.nameUri(name) === schemaInstance) structural++;
        else if ((marks & CURRENCY) === 0 || this.document.nameText(name) !== 'Ccy')
          unread.push({ path: this.#path(node, name), value, essential: true });
      }
    }
    return { total: this.#count(), carried, structural, unread };
  }

  /** Without the namespace that every element of the format bears. */
  #path(node: XmlNode, attribute?: XmlName): string {
    return pathOf(this.document, node, attribute).replaceAll(`Q{${this.#uri}}`, '');
  }

  #unreadText(node: XmlNode): UnreadLeaf {
    return {
      path: this.#path(node),
      value: trimmed(this.document.text(node)),
      essential: essentialName.test(this.document.localName(this.document.name(node))),
    };
  }

  /** Counted apart from what was marked, so that the account can be checked. */
  #count(): number {
    let total = 0;
    const end = this.document.end(this.#root);
    for (let node = this.#root; node < end; node++)
      total += this.document.attributeCount(node) + (this.document.isBlank(node) ? 0 : 1);
    return total;
  }

  #mark(node: XmlNode, mark: number): void {
    this.#marks[node] = (this.#marks[node] ?? 0) | mark;
  }
}
