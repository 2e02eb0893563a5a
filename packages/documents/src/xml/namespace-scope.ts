import { findNamespace, fixedNameCount } from './vocabulary/vocabulary.js';
import { fixedNamespaces, noNamespace, xmlNamespace } from './vocabulary/namespaces.js';
import type { UnknownName } from './flat-xml-document.js';
import type { XmlName } from './xml-document.js';

interface Declaration {
  readonly prefixStart: number;
  readonly prefixLength: number;
  readonly prefixHash: number;
  readonly namespace: number;
}

interface Context {
  readonly number: number;
  /** The declarations in force, the nearest last; each prefix once. */
  readonly declarations: readonly Declaration[];
  readonly next: Map<string, Context>;
}

/** Contexts that are kept to be found again; a document that makes more of them pays by making them anew. */
const maxKeptContexts = 1000;

/**
 * Which prefix means what, place by place. A context is a set of declarations in force; the same declarations in the
 * same order give the same context again, so that documents which repeat a declaration on every element stay cheap.
 */
export class NamespaceScope {
  /** Number of the context in force. Plain fields, because the reader asks for them at every tag. */
  context = 0;
  /** The element whose end tag ends the context in force; -1 where none does. */
  owner = -1;
  readonly #bytes: Uint8Array;
  readonly #maxInForce: number;
  readonly #maxNames: number;
  readonly #uris = new Map<string, number>();
  readonly #unknownUris: string[] = [];
  readonly #names: UnknownName[] = [];
  readonly #numbers = new Map<string, XmlName>();
  readonly #left: { readonly node: number; readonly context: Context }[] = [];
  #contexts = 1;
  #current: Context = { number: 0, declarations: [], next: new Map() };

  constructor(bytes: Uint8Array, maxInForce: number, maxNames: number) {
    this.#bytes = bytes;
    this.#maxInForce = maxInForce;
    this.#maxNames = maxNames;
  }

  get names(): readonly UnknownName[] {
    return this.#names;
  }

  /** Number of a namespace by its URI; -1 where the document has too many. */
  numberOf(uri: string): number {
    const fixed = findNamespace(uri);
    if (fixed !== undefined) return fixed;
    const known = this.#uris.get(uri);
    if (known !== undefined) return known;
    if (this.#unknownUris.length >= this.#maxNames) return -1;
    const number = fixedNamespaces.length + this.#unknownUris.length;
    this.#uris.set(uri, number);
    this.#unknownUris.push(uri);
    return number;
  }

  /** Declares a prefix for an element. False where too many declarations would be in force. */
  declare(node: number, prefixStart: number, prefixLength: number, prefixHash: number, namespace: number): boolean {
    const before = this.#current;
    if (this.#find(prefixStart, prefixLength, prefixHash) === namespace) return true;
    const key = `${namespace}:${this.#slice(prefixStart, prefixLength)}`;
    let after = before.next.get(key);
    if (after === undefined) {
      const kept = before.declarations.filter((each) => !this.#samePrefix(each, prefixStart, prefixLength));
      if (kept.length >= this.#maxInForce) return false;
      after = {
        number: this.#contexts++,
        declarations: [...kept, { prefixStart, prefixLength, prefixHash, namespace }],
        next: new Map(),
      };
      if (this.#contexts <= maxKeptContexts) before.next.set(key, after);
    }
    if (this.owner !== node) this.#left.push({ node, context: before });
    this.#enter(after, node);
    return true;
  }

  /** Ends what the element declared. */
  leave(node: number): void {
    const last = this.#left.at(-1);
    if (last?.node !== node) return;
    this.#left.pop();
    this.#enter(last.context, this.#left.at(-1)?.node ?? -1);
  }

  /** The namespace a prefix stands for here; -1 where it is not declared. Without a prefix: the default namespace. */
  resolve(prefixStart: number, prefixLength: number, prefixHash: number): number {
    const found = this.#find(prefixStart, prefixLength, prefixHash);
    if (found >= 0 || prefixLength > 0) return found;
    return noNamespace;
  }

  /** Number of a name outside the fixed vocabulary; -1 where the document has too many of them. */
  unknownName(namespace: number, local: string): XmlName {
    const key = `${namespace}:${local}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#names.length >= this.#maxNames) return -1;
    const name = fixedNameCount + this.#names.length;
    this.#names.push({ uri: this.#uriOf(namespace), local });
    this.#numbers.set(key, name);
    return name;
  }

  #enter(context: Context, owner: number): void {
    this.#current = context;
    this.context = context.number;
    this.owner = owner;
  }

  #uriOf(namespace: number): string {
    return fixedNamespaces[namespace]?.uri ?? this.#unknownUris[namespace - fixedNamespaces.length] ?? '';
  }

  #find(prefixStart: number, prefixLength: number, prefixHash: number): number {
    const { declarations } = this.#current;
    for (let at = declarations.length - 1; at >= 0; at--) {
      const each = declarations[at];
      if (each?.prefixHash !== prefixHash) continue;
      if (this.#samePrefix(each, prefixStart, prefixLength)) return each.namespace;
    }
    return prefixLength === 3 && this.#slice(prefixStart, 3) === 'xml' ? xmlNamespace : -1;
  }

  #samePrefix(declaration: Declaration, start: number, length: number): boolean {
    if (declaration.prefixLength !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.#bytes[declaration.prefixStart + at] !== this.#bytes[start + at]) return false;
    }
    return true;
  }

  #slice(start: number, length: number): string {
    let text = '';
    for (let at = start; at < start + length; at++) text += String.fromCharCode(this.#bytes[at] ?? 0);
    return text;
  }
}
