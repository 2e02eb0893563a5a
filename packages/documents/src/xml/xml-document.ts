/** A node of an {@link XmlDocument}: an index that only means something to its document. -1 is "none". */
export type XmlNode = number;

/**
 * A number for an expanded element or attribute name. Names of the vocabularies Saikne speaks have fixed numbers
 * (`nameOf('cbc:ID')`), so that readers and rules compare integers; a document's own prefixes never matter. Other
 * names have numbers that hold within one document.
 */
export type XmlName = number;

export interface XmlAttribute {
  readonly name: XmlName;
  readonly value: string;
}

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
  /** The first node after the element's descendants, which are node + 1 … end(node) − 1. */
  end(node: XmlNode): XmlNode;
  /** The first child of this name, or -1. */
  childNamed(node: XmlNode, name: XmlName): XmlNode;
  /** The next sibling of this name, or -1. */
  siblingNamed(node: XmlNode, name: XmlName): XmlNode;
  /** The text directly inside the element, entities and CDATA resolved, not trimmed; '' where there is none. */
  text(node: XmlNode): string;
  /** Whether the element's own text is empty or white space only. */
  isBlank(node: XmlNode): boolean;
  /** Whether the ASCII character may be in the element's own text; true where that is not known without resolving it. */
  mayHold(node: XmlNode, character: number): boolean;
  /** Whether the element's own text is exactly this, without making a string of it where that can be helped. */
  textEquals(node: XmlNode, value: string): boolean;
  /**
   * The element's own text as an xs:decimal times 10^scale, when that is exactly a safe integer; NaN where the text is
   * no decimal, has significant digits beyond the scale or is too big: then the text itself has to be looked at.
   */
  decimalUnits(node: XmlNode, scale: number): number;
  /** How many digits are written after the decimal point of an xs:decimal; -1 where the text is no xs:decimal. */
  decimalScale(node: XmlNode): number;
  /** How many characters stand after the first point of the element's own text, white space included; 0 without a point. */
  placesAfterPoint(node: XmlNode): number;
  /**
   * A short own text as a number: its ASCII codes, the first highest, for up to four of them; 0 for no text, -1 for a longer one and
   * for any that is not plain ASCII. Texts that are equal have equal numbers: {@link packedCode} gives the number to compare with.
   */
  packedText(node: XmlNode): number;
  /** As {@link packedText}, of an attribute's value; -1 also where there is no such attribute. */
  packedAttribute(node: XmlNode, name: XmlName): number;
  /** Whether the element's own text is Base64 as XML Schema has it. */
  isBase64(node: XmlNode): boolean;
  /** The attribute's value, or undefined. */
  attribute(node: XmlNode, name: XmlName): string | undefined;
  hasAttribute(node: XmlNode, name: XmlName): boolean;
  attributeEquals(node: XmlNode, name: XmlName, value: string): boolean;
  /** In the order they were written; namespace declarations are none. */
  attributes(node: XmlNode): readonly XmlAttribute[];
  attributeCount(node: XmlNode): number;
  /** The name of the element's attribute at a place from 0; -1 beyond {@link attributeCount}. */
  attributeNameAt(node: XmlNode, index: number): XmlName;
  /** Whether any element has an attribute of this name. */
  usesAttribute(name: XmlName): boolean;
  /** Line of the start tag, from 1; 0 where a built document knows none. */
  line(node: XmlNode): number;
  /** Column of the start tag in characters, from 1; 0 where unknown. */
  column(node: XmlNode): number;
  /** The name with its canonical prefix: `cbc:ID`, `Invoice`, `Q{urn:other}local`. */
  nameText(name: XmlName): string;
  nameUri(name: XmlName): string;
  localName(name: XmlName): string;
}
