import { findNamespace, fixedNameCount } from './vocabulary/vocabulary.js';
import { fixedNamespaces, noNamespace, xmlNamespace } from './vocabulary/namespaces.js';
import type { UnknownName } from './flat-xml-document.js';
import type { Words } from './words.js';
import type { XmlName } from './xml-document.js';

/** A prefix as it stands in the document: where, how long, and the hash of its bytes. */
export interface Prefix {
  readonly start: number;
  readonly length: number;
  readonly hash: number;
}

/** What a prefix meant before an element declared it anew; {@link UNDECLARED} where nothing. */
interface Change {
  readonly node: number;
  readonly declaration: Declaration;
  readonly before: number;
}

interface Declaration {
  readonly prefix: Prefix;
  namespace: number;
}

const UNDECLARED = -1;

/** "xml" as a word of the document. */
const xmlWord = 0x6c6d78;

/**
 * Which prefix means what, place by place: the declarations in force, each prefix once, and a record of what each element
 * changed, so that its end tag can take it back. What a look-up costs is bounded by the declarations in force.
 */
export class NamespaceScope {
  /** The last element still open that changed anything; -1 for none. A plain field, because the reader asks at every tag. */
  owner = -1;
  readonly #words: Words;
  readonly #maxInForce: number;
  readonly #maxNames: number;
  readonly #inForce: Declaration[] = [];
  readonly #changes: Change[] = [];
  readonly #unknownUris: string[] = [];
  readonly #names: UnknownName[] = [];
  #uris: Map<string, number> | undefined;
  #numbers: Map<string, XmlName> | undefined;

  constructor(words: Words, maxInForce: number, maxNames: number) {
    this.#words = words;
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
    this.#uris ??= new Map();
    const known = this.#uris.get(uri);
    if (known !== undefined) return known;
    if (this.#unknownUris.length >= this.#maxNames) return -1;
    const number = fixedNamespaces.length + this.#unknownUris.length;
    this.#uris.set(uri, number);
    this.#unknownUris.push(uri);
    return number;
  }

  /** Declares a prefix for an element. False where too many declarations would be in force. */
  declare(node: number, prefix: Prefix, namespace: number): boolean {
    const known = this.#find(prefix.start, prefix.length, prefix.hash);
    if (known?.namespace === namespace) return true;
    let declaration = known;
    if (declaration === undefined) {
      if (this.#inForce.length >= this.#maxInForce) return false;
      declaration = { prefix, namespace: UNDECLARED };
      this.#inForce.push(declaration);
    }
    this.#changes.push({ node, declaration, before: declaration.namespace });
    declaration.namespace = namespace;
    this.owner = node;
    return true;
  }

  /** Ends what the element declared. */
  leave(node: number): void {
    for (let last = this.#changes.at(-1); last?.node === node; last = this.#changes.at(-1)) {
      this.#changes.pop();
      last.declaration.namespace = last.before;
      // What was declared for the first time stands last.
      if (last.before === UNDECLARED) this.#inForce.pop();
    }
    this.owner = this.#changes.at(-1)?.node ?? -1;
  }

  /** The namespace a prefix stands for here; -1 where it is not declared. Without a prefix: the default namespace. */
  resolve(start: number, length: number, hash: number): number {
    const found = this.#find(start, length, hash);
    if (found !== undefined) return found.namespace;
    if (length === 0) return noNamespace;
    return length === 3 && (this.#words.at(start) & 0xffffff) === xmlWord ? xmlNamespace : -1;
  }

  /** Number of a name outside the fixed vocabulary; -1 where the document has too many of them. */
  unknownName(namespace: number, local: string): XmlName {
    const key = `${namespace}:${local}`;
    this.#numbers ??= new Map();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#names.length >= this.#maxNames) return -1;
    const name = fixedNameCount + this.#names.length;
    this.#names.push({ uri: this.#uriOf(namespace), local });
    this.#numbers.set(key, name);
    return name;
  }

  #uriOf(namespace: number): string {
    return fixedNamespaces[namespace]?.uri ?? this.#unknownUris[namespace - fixedNamespaces.length] ?? '';
  }

  #find(start: number, length: number, hash: number): Declaration | undefined {
    for (let at = this.#inForce.length - 1; at >= 0; at--) {
      const each = this.#inForce[at];
      if (each?.prefix.hash !== hash || each.prefix.length !== length) continue;
      if (this.#words.same(each.prefix.start, start, length)) return each;
    }
    return undefined;
  }
}
