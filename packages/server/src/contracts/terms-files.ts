import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lmtTerms, parseTerms, telemaTerms, type TermsSet } from '@saikne/contract';
import { parse } from 'yaml';
import type { NamedTerms } from './books.js';

/** A file of terms that cannot be read; the message names the file and every mistake in it. */
export class TermsFileRefused extends Error {
  override readonly name = 'TermsFileRefused';
}

/** The most files of terms that are read. */
const maxFiles = 200;

/**
 * The operator's own terms: YAML or JSON files of a folder, in the order of their names, so that one may extend those
 * before it. A folder that is not there holds none. Throws `TermsFileRefused`.
 */
export async function readTermsFiles(folder: string): Promise<readonly NamedTerms[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const known: TermsSet[] = [telemaTerms, lmtTerms];
  const read: NamedTerms[] = [];
  for (const file of files.filter((name) => /\.(?:ya?ml|json)$/.test(name)).toSorted()) {
    if (read.length === maxFiles) throw new TermsFileRefused(`${folder}: more than ${String(maxFiles)} files of terms`);
    const terms = parsed(join(folder, file), await readFile(join(folder, file), 'utf8'), known);
    read.push({ name: file.replace(/\.\w+$/, ''), terms });
    if (!known.some(({ id }) => id === terms.id)) known.push(terms);
  }
  return read;
}

function parsed(file: string, text: string, known: readonly TermsSet[]): TermsSet {
  const terms = parseTerms(documentOf(file, text), known);
  if (terms.ok) return terms.value;
  const problems = terms.error.map(({ clause, problem }) => `${file}: ${clause}: ${problem}`);
  throw new TermsFileRefused(problems.join('\n'));
}

function documentOf(file: string, text: string): unknown {
  try {
    return parse(text, { schema: 'core', maxAliasCount: 100 });
  } catch (error) {
    throw new TermsFileRefused(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
