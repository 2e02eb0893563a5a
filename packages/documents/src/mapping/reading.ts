/** What is collected while a document is read: values, findings and the account of leaves. */
import type { Finding } from '../model/finding.js';
import type { UnreadLeaf } from '../model/leaf.js';
import type { InvoiceDraft } from '../invoice/terms.js';
import { trimmed } from '../model/white-space.js';
import { pathOf } from '../xml/path-of.js';
import type { XmlDocument, XmlName, XmlNode } from '../xml/xml-document.js';
import type { ReadingProblem } from '../messages/reading/problem.js';
import { isEssentialLeaf } from './leaf-weight.js';
import type { OpenValues, Slot } from './slot.js';
import type { Derived } from './table.js';

/** A value that only the format's exceptions can place. */
export interface GatheredValue {
  readonly value: unknown;
  readonly node: XmlNode;
}

/** A value at a second place, looked at when all else is read. */
export interface AliasValue {
  readonly values: OpenValues;
  readonly slot: Slot;
  readonly value: unknown;
  readonly node: XmlNode;
}

/** A part of an identifier that stands in an element of its own. */
export interface PartValue {
  readonly values: OpenValues;
  readonly slot: Slot;
  readonly part: string;
  readonly value: string;
  readonly node: XmlNode;
}

/** A text that follows from the document, to be compared when the document is read. */
export interface DerivedText {
  readonly values: OpenValues;
  readonly source: Omit<Derived, 'is' | 'name'>;
  readonly text: string;
  readonly node: XmlNode;
  readonly attribute: XmlName | undefined;
}

export class XmlReading {
  readonly document: XmlDocument;
  readonly draft: OpenValues = {};
  readonly findings: Finding[] = [];
  readonly unread: UnreadLeaf[] = [];
  readonly gathered = new Map<string, GatheredValue[]>();
  readonly aliases: AliasValue[] = [];
  readonly parts: PartValue[] = [];
  readonly derived: DerivedText[] = [];
  /** Elements that are none of this document's business: other documents in the file. */
  readonly ignored: ReadonlySet<XmlNode>;
  /** For each entry of the table, the parent under which it was met last. */
  readonly stamps: Int32Array;
  currency: string | undefined;
  taxCurrency: string | undefined;
  carried = 0;
  structural = 0;

  constructor(document: XmlDocument, entries: number, ignored: ReadonlySet<XmlNode>) {
    this.document = document;
    this.ignored = ignored;
    this.stamps = new Int32Array(entries).fill(-1);
  }

  /** The draft under its type: the table that was followed is checked against the type's own table. */
  invoice(): InvoiceDraft {
    return this.draft;
  }

  gather(term: string, value: unknown, node: XmlNode): void {
    const so = this.gathered.get(term);
    if (so === undefined) this.gathered.set(term, [{ value, node }]);
    else so.push({ value, node });
  }

  find(
    rule: ReadingProblem,
    severity: Finding['severity'],
    node: XmlNode,
    values: Finding['values'],
    attribute?: XmlName,
  ): void {
    const line = this.document.line(node);
    const path = pathOf(this.document, node, attribute);
    this.findings.push(line > 0 ? { rule, severity, path, line, values } : { rule, severity, path, values });
  }

  /** The element's own text is not held; its weight follows from its name unless the table knows better. */
  leaveText(node: XmlNode, essential = isEssentialLeaf({ elements: this.localNames(node) })): void {
    this.unread.push({ path: pathOf(this.document, node), value: trimmed(this.document.text(node)), essential });
  }

  leaveAttribute(node: XmlNode, name: XmlName, value: string, essential?: boolean): void {
    this.unread.push({
      path: pathOf(this.document, node, name),
      value,
      // What qualifies nothing is nothing.
      essential:
        essential ??
        (!this.isEmpty(node) &&
          isEssentialLeaf({ elements: this.localNames(node), attribute: this.document.localName(name) })),
    });
  }

  /** Nothing in the element, nor below it, is held. */
  leaveElement(node: XmlNode): void {
    const end = this.document.end(node);
    for (let at = node; at < end; at++) {
      if (!this.document.isBlank(at)) this.leaveText(at);
      if (this.document.attributeCount(at) > 0)
        for (const { name, value } of this.document.attributes(at)) this.leaveAttribute(at, name, value);
    }
  }

  private isEmpty(node: XmlNode): boolean {
    return this.document.isBlank(node) && this.document.firstChild(node) < 0;
  }

  private localNames(node: XmlNode): readonly string[] {
    const names: string[] = [];
    for (let at = node; at >= 0; at = this.document.parent(at))
      names.unshift(this.document.localName(this.document.name(at)));
    return names;
  }
}

/** Texts and attributes in the element and below it, counted apart from the reading so that the account can be checked. */
export function countLeaves(document: XmlDocument, root: XmlNode): number {
  let total = 0;
  const end = document.end(root);
  for (let at = root; at < end; at++) {
    if (!document.isBlank(at)) total++;
    total += document.attributeCount(at);
  }
  return total;
}
