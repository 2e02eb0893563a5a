import { ParseOption, XmlDocument, XmlElement, XmlXPath } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { readXml } from '../../../src/xml/read-xml.js';
import { ContentCollector, contentOf, type Reading } from './content.js';

export function readOurs(bytes: Uint8Array): Reading {
  const result = readXml(bytes);
  return result.ok
    ? { accepted: true, content: contentOf(result.document) }
    : { accepted: false, why: result.finding.rule };
}

/** Saxes reads strings: bytes that are no UTF-8 are refused before it sees them. */
export function readSaxes(bytes: Uint8Array): Reading {
  const collector = new ContentCollector();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/')
      .map(({ uri, local, value }) => `{${uri}}${local}=${value}`);
    collector.open(`{${tag.uri}}${tag.local}`, attributes);
  });
  parser.on('text', (text) => {
    collector.text(text);
  });
  parser.on('cdata', (text) => {
    collector.text(text);
  });
  parser.on('closetag', () => {
    collector.close();
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch (error) {
    return { accepted: false, why: String(error) };
  }
  return { accepted: true, content: collector.finish() };
}

export function readLibxml2(bytes: Uint8Array): Reading {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_HUGE,
    });
  } catch (error) {
    return { accepted: false, why: String(error) };
  }
  try {
    const collector = new ContentCollector();
    collect(document.root, collector);
    return { accepted: true, content: collector.finish() };
  } finally {
    document.dispose();
  }
}

/** Asked by XPath, because walking from sibling to sibling fails at processing instructions (libxml2-wasm 0.7.2). */
const childrenAndText = XmlXPath.compile('* | text()');

function collect(element: XmlElement, collector: ContentCollector): void {
  const attributes = element.attrs.map(
    (attribute) => `{${attribute.namespaceUri}}${attribute.name}=${attribute.value}`,
  );
  collector.open(`{${element.namespaceUri}}${element.name}`, attributes);
  for (const node of element.find(childrenAndText)) {
    if (node instanceof XmlElement) collect(node, collector);
    else collector.text(node.content);
  }
  collector.close();
}
