/** A node of an {@link XmlDocument}: an index that only means something to its document. -1 is "none". */
export type XmlNode = number;

/**
 * A number for an expanded element or attribute name. Names of the vocabularies Saikne speaks have fixed numbers
 * (`nameOf('cbc:ID')`), so that readers and rules compare integers; a document's own prefixes never matter.
 */
export type XmlName = number;

/**
 * An XML document as it was read: elements in document order in flat arrays, text decoded when it is asked for.
 * White space between elements is no text; an element's text is what stands directly in it.
 */
export interface XmlDocument {
  /** The document element. */
  readonly root: XmlNode;
  /** How many elements there are; nodes are 0 … size − 1 in document order. */
  readonly size: number;
  name(node: XmlNode): XmlName;
  parent(node: XmlNode): XmlNode;
  firstChild(node: XmlNode): XmlNode;
  nextSibling(node: XmlNode): XmlNode;
  /** The text directly inside the element, entities and CDATA resolved, not trimmed; '' where there is none. */
  text(node: XmlNode): string;
  /** The attribute's value, or undefined. */
  attribute(node: XmlNode, name: XmlName): string | undefined;
  attributes(node: XmlNode): readonly { readonly name: XmlName; readonly value: string }[];
  /** Line of the start tag, from 1. */
  line(node: XmlNode): number;
}
