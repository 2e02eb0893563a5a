import type { XmlDocument, XmlName, XmlNode } from './xml-document.js';

/** Documents up to this size are counted through for every path; for larger ones the places are kept. */
const largestUncounted = 2000;

const placesOf = new WeakMap<XmlDocument, Int32Array>();

/**
 * The XPath of an element (or of its attribute) with canonical prefixes, as a finding shows it:
 * `/Invoice/cac:InvoiceLine[2]/cbc:ID`. A place in brackets stands only where the parent has several of that name.
 */
export function pathOf(document: XmlDocument, node: XmlNode, attribute?: XmlName): string {
  let path = attribute === undefined ? '' : `/@${document.nameText(attribute)}`;
  for (let each = node; each >= 0; each = document.parent(each)) {
    const place = placeAmongNamesakes(document, each);
    path = `/${document.nameText(document.name(each))}${place === 0 ? '' : `[${place}]`}${path}`;
  }
  return path;
}

/** From 1 among the siblings of the same name; 0 for an only one. */
function placeAmongNamesakes(document: XmlDocument, node: XmlNode): number {
  if (document.size <= largestUncounted) return countPlace(document, node);
  let places = placesOf.get(document);
  if (places === undefined) {
    places = countPlaces(document);
    placesOf.set(document, places);
  }
  return places[node] ?? 0;
}

function countPlace(document: XmlDocument, node: XmlNode): number {
  const parent = document.parent(node);
  if (parent < 0) return 0;
  const name = document.name(node);
  let place = 0;
  let count = 0;
  for (let each = document.firstChild(parent); each >= 0; each = document.nextSibling(each)) {
    if (document.name(each) !== name) continue;
    count++;
    if (each === node) place = count;
  }
  return count > 1 ? place : 0;
}

function countPlaces(document: XmlDocument): Int32Array {
  const places = new Int32Array(document.size);
  const last = new Map<XmlName, XmlNode>();
  for (let parent = 0; parent < document.size; parent++) {
    const first = document.firstChild(parent);
    if (first < 0) continue;
    last.clear();
    for (let each = first; each >= 0; each = document.nextSibling(each)) {
      const before = last.get(document.name(each));
      if (before !== undefined) {
        if (places[before] === 0) places[before] = 1;
        places[each] = (places[before] ?? 0) + 1;
      }
      last.set(document.name(each), each);
    }
  }
  return places;
}
