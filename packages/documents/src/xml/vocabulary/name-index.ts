import type { Words } from '../words.js';
import type { XmlName } from '../xml-document.js';
import { fixedNamespaces } from './namespaces.js';
import { eachFixedName } from './vocabulary.js';
import { WordIndex, type IndexedText } from './word-index.js';

/** The fixed vocabulary as the reader asks it: by the bytes of names and URIs. */
const names = new WordIndex(collectNames());
const uris = new WordIndex(fixedNamespaces.map(({ uri }) => ({ group: 0, text: uri })));

function collectNames(): readonly IndexedText[] {
  const texts: IndexedText[] = [];
  eachFixedName((name, namespace, local) => {
    texts[name] = { group: namespace, text: local };
  });
  return texts;
}

/** The fixed name of a namespace whose local name stands at `start`, or -1; `hash` is that of its bytes. */
export function findFixedName(namespace: number, hash: number, words: Words, start: number, length: number): XmlName {
  return names.find(namespace, hash, words, start, length);
}

/** The number of the fixed namespace whose URI stands at `start`, or -1; `hash` is that of its bytes. */
export function findFixedNamespace(hash: number, words: Words, start: number, length: number): number {
  return uris.find(0, hash, words, start, length);
}
