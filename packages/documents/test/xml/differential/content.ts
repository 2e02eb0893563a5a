import type { XmlDocument } from '../../../src/xml/xml-document.js';

/** What a reader made of a document, in a form that all readers can be brought to. */
export type Content = readonly ContentElement[];

export interface ContentElement {
  /** `{uri}local`. */
  readonly name: string;
  readonly depth: number;
  /** `{uri}local=value`, sorted. */
  readonly attributes: readonly string[];
  /** The text of a leaf as it is; of an element with child elements without any white space. */
  readonly text: string;
}

export type Reading =
  { readonly accepted: true; readonly content: Content } | { readonly accepted: false; readonly why: string };

const spaces = /[ \t\r\n]+/g;

/** Gathers what event or tree readers tell, in document order. */
export class ContentCollector {
  readonly #elements: {
    name: string;
    depth: number;
    attributes: readonly string[];
    text: string;
    hasChildren: boolean;
  }[] = [];
  readonly #open: number[] = [];

  open(name: string, attributes: readonly string[]): void {
    const parent = this.#elements[this.#open.at(-1) ?? -1];
    if (parent !== undefined) parent.hasChildren = true;
    this.#elements.push({
      name,
      depth: this.#open.length,
      attributes: [...attributes].sort(),
      text: '',
      hasChildren: false,
    });
    this.#open.push(this.#elements.length - 1);
  }

  text(text: string): void {
    const element = this.#elements[this.#open.at(-1) ?? -1];
    if (element !== undefined) element.text += text;
  }

  close(): void {
    this.#open.pop();
  }

  finish(): Content {
    return this.#elements.map(({ name, depth, attributes, text, hasChildren }) => ({
      name,
      depth,
      attributes,
      text: hasChildren ? text.replace(spaces, '') : text,
    }));
  }
}

export function contentOf(document: XmlDocument): Content {
  const name = (of: number): string => `{${document.nameUri(of)}}${document.localName(of)}`;
  const depths: number[] = [];
  return Array.from({ length: document.size }, (_, node) => {
    const depth = node === 0 ? 0 : (depths[document.parent(node)] ?? 0) + 1;
    depths.push(depth);
    const text = document.text(node);
    return {
      name: name(document.name(node)),
      depth,
      attributes: document
        .attributes(node)
        .map((attribute) => `${name(attribute.name)}=${attribute.value}`)
        .sort(),
      text: document.firstChild(node) < 0 ? text : text.replace(spaces, ''),
    };
  });
}
