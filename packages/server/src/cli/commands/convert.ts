import { writeFile } from 'node:fs/promises';
import { characterSetNames, convert, findingText, formats, type FormatId, type WriteSettings } from '@saikne/documents';
import { isFormatId } from '../../checks/formats.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { readInput } from '../input.js';
import { printJson } from '../output.js';
import { profileOption } from './validate.js';

export interface ConvertOptions {
  readonly to: string;
  readonly out?: string;
  readonly profile?: string;
  readonly characterSet?: string;
  readonly json?: boolean;
}

/**
 * Converts a file. With `--json` the output is the path written, or without `--out` the document's text; the losses
 * are listed in either case. Without it the document goes to standard output and the losses to standard error.
 */
export async function convertFile(file: string, options: ConvertOptions): Promise<ExitCode> {
  const [to, settings] = [formatOption(options.to), settingsOf(options)];
  const conversion = convert(await readInput(file), to, settings);
  const { losses } = conversion;
  if (!conversion.ok) {
    const findings = conversion.findings.map((finding) => ({ ...finding, message: findingText(finding, 'en') }));
    if (options.json === true) printJson({ output: null, losses, findings });
    else for (const { rule, path, message } of findings) process.stderr.write(`${rule} ${path}\n  ${message}\n`);
    return 1;
  }
  const { bytes, added } = conversion;
  if (options.out !== undefined) await writeOutput(options.out, bytes);
  if (options.json === true) {
    printJson({ output: options.out ?? new TextDecoder().decode(bytes), losses, added });
    return 0;
  }
  if (options.out === undefined) process.stdout.write(bytes);
  for (const { term = '', path, value, reason } of losses) {
    process.stderr.write(`lost: ${term} ${path} ${JSON.stringify(value)} (${reason})\n`);
  }
  return 0;
}

function formatOption(text: string): FormatId {
  if (isFormatId(text)) return text;
  throw new CannotRun(`--to: there is no format ${text}; there are ${formats.map(({ id }) => id).join(', ')}`);
}

function characterSetOption(text: string | undefined): string | undefined {
  if (text === undefined || characterSetNames.includes(text)) return text;
  throw new CannotRun(`--character-set: there is no character set ${text}; there are ${characterSetNames.join(', ')}`);
}

function settingsOf(options: ConvertOptions): WriteSettings {
  const profile = profileOption(options.profile);
  const characterSet = characterSetOption(options.characterSet);
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(characterSet === undefined ? {} : { edifact: { characterSet } }),
  };
}

async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new CannotRun(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
