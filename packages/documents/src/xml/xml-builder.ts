import {
  ATTRIBUTE_WIDTH,
  ELEMENT_WIDTH,
  END,
  FIRST_ATTRIBUTE,
  FlatXmlDocument,
  GIVEN_TEXT,
  NAME,
  PARENT,
  PLACE,
  TEXT_SIZE,
  TEXT_START,
  type UnknownName,
} from './flat-xml-document.js';
import { findName, fixedNameCount } from './vocabulary/vocabulary.js';
import type { XmlDocument, XmlName } from './xml-document.js';

/**
 * Builds an {@link XmlDocument} without bytes: what writers serialise and what rules judge when a document came in
 * another syntax. Elements open and close as in the written document; using it otherwise is a programmer's error.
 */
export class XmlBuilder {
  readonly #elements: number[] = [];
  readonly #attributes: number[] = [];
  readonly #texts: string[] = [];
  readonly #names: UnknownName[] = [];
  readonly #numbers = new Map<string, XmlName>();
  #open = -1;
  #size = 0;

  /**
   * Opens an element within the one that is open. The name is a number of the fixed vocabulary, its text (`cbc:ID`), or
   * `{uri}local`. `line` is what the document will say when asked for the element's place in its source; 0 is unknown.
   */
  open(name: XmlName | string, line = 0): this {
    if (this.#open < 0 && this.#size > 0) throw new Error('An XML document has one document element');
    const record = this.#elements.length;
    this.#elements.length = record + ELEMENT_WIDTH;
    this.#elements.fill(0, record);
    this.#elements[record + NAME] = this.#number(name);
    this.#elements[record + PARENT] = this.#open;
    this.#elements[record + FIRST_ATTRIBUTE] = this.#attributes.length / ATTRIBUTE_WIDTH;
    this.#elements[record + PLACE] = line;
    this.#open = this.#size++;
    return this;
  }

  /** Gives the open element an attribute, before anything is opened in it. */
  attribute(name: XmlName | string, value: string): this {
    if (this.#open !== this.#size - 1 || this.#open < 0)
      throw new Error('Attributes follow the opening of their element');
    const number = this.#number(name);
    const first = (this.#elements[this.#open * ELEMENT_WIDTH + FIRST_ATTRIBUTE] ?? 0) * ATTRIBUTE_WIDTH;
    for (let at = first; at < this.#attributes.length; at += ATTRIBUTE_WIDTH) {
      if (this.#attributes[at] === number) throw new Error(`Attribute given twice: ${String(name)}`);
    }
    this.#attributes.push(number, this.#texts.length, GIVEN_TEXT);
    this.#texts.push(value);
    return this;
  }

  /** Adds to the open element's text. */
  text(value: string): this {
    if (this.#open < 0) throw new Error('Text stands in an element');
    if (value === '') return this;
    const record = this.#open * ELEMENT_WIDTH;
    if (this.#elements[record + TEXT_SIZE] === GIVEN_TEXT) {
      const place = this.#elements[record + TEXT_START] ?? 0;
      this.#texts[place] = (this.#texts[place] ?? '') + value;
      return this;
    }
    this.#elements[record + TEXT_START] = this.#texts.length;
    this.#elements[record + TEXT_SIZE] = GIVEN_TEXT;
    this.#texts.push(value);
    return this;
  }

  close(): this {
    if (this.#open < 0) throw new Error('No element is open');
    const record = this.#open * ELEMENT_WIDTH;
    this.#elements[record + END] = this.#size;
    this.#open = this.#elements[record + PARENT] ?? -1;
    return this;
  }

  /** An element with text and nothing else. */
  leaf(name: XmlName | string, text: string, line = 0): this {
    return this.open(name, line).text(text).close();
  }

  finish(): XmlDocument {
    if (this.#open >= 0 || this.#size === 0) throw new Error('The document element is not closed');
    const elements = new Int32Array((this.#size + 1) * ELEMENT_WIDTH);
    elements.set(this.#elements);
    elements[this.#size * ELEMENT_WIDTH + PARENT] = -2;
    elements[this.#size * ELEMENT_WIDTH + FIRST_ATTRIBUTE] = this.#attributes.length / ATTRIBUTE_WIDTH;
    return new FlatXmlDocument({
      bytes: new Uint8Array(0),
      elements,
      size: this.#size,
      attributes: Int32Array.from(this.#attributes),
      texts: this.#texts,
      names: this.#names,
      beyondAscii: false,
    });
  }

  #number(name: XmlName | string): XmlName {
    if (typeof name === 'number') {
      if (name < 0 || name >= fixedNameCount) throw new Error(`Not a name of the fixed vocabulary: ${name}`);
      return name;
    }
    const known = findName(name) ?? this.#numbers.get(name);
    if (known !== undefined) return known;
    const parts = /^(?:\{([^{}]*)\})?([^{}:]+)$/.exec(name);
    if (parts === null) throw new Error(`The XML vocabulary has no name ${name}`);
    const number = fixedNameCount + this.#names.length;
    this.#names.push({ uri: parts[1] ?? '', local: parts[2] ?? '' });
    this.#numbers.set(name, number);
    return number;
  }
}
