import type { XmlBuilder } from '../../xml/xml-builder.js';

/** Writes elements of one namespace; an element opened is only written when something comes to stand in it. */
export class StatementOutput {
  /** Fields that the format demands and the statement does not have: nothing can be written then. */
  readonly missing: string[] = [];
  readonly #builder: XmlBuilder;
  readonly #uri: string;
  readonly #pending: string[] = [];

  constructor(builder: XmlBuilder, uri: string) {
    this.#builder = builder;
    this.#uri = uri;
  }

  within(element: string, write: () => void): void {
    this.#pending.push(element);
    write();
    if (this.#pending.length > 0) this.#pending.pop();
    else this.#builder.close();
  }

  /** As {@link within}, for an element that is written even when nothing stands in it. */
  always(element: string, write: () => void): void {
    this.#open();
    this.#builder.open(this.#name(element));
    write();
    this.#builder.close();
  }

  leaf(element: string, text: string, currency?: string): void {
    this.#open();
    this.#builder.open(this.#name(element));
    if (currency !== undefined) this.#builder.attribute('Ccy', currency);
    this.#builder.text(text).close();
  }

  /** Something the format demands is not in the statement. */
  lacks(field: string): void {
    this.missing.push(field);
  }

  #open(): void {
    for (const element of this.#pending.splice(0)) this.#builder.open(this.#name(element));
  }

  #name(element: string): string {
    return `{${this.#uri}}${element}`;
  }
}
