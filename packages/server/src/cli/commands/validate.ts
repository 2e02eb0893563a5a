import { createValidator, findingText, profiles, type ProfileId } from '@saikne/documents';
import { languageOption } from '../language-option.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { readInput } from '../input.js';
import { printJson, printLine } from '../output.js';

interface Options {
  readonly profile?: string;
  readonly language?: string;
  readonly json?: boolean;
}

/**
 * Checks files and prints what is wrong with each. Refused where one of them is not valid; a file that cannot be read is
 * told on standard error, and the others are checked all the same.
 */
export async function validateFiles(files: readonly string[], options: Options): Promise<ExitCode> {
  const profile = profileOption(options.profile);
  const language = languageOption(options.language);
  const validator = createValidator();
  let [allValid, allRead] = [true, true];
  for (const file of files) {
    const content = await readOrTell(file);
    if (content === undefined) {
      allRead = false;
      continue;
    }
    const verdict = validator.validate(content, profile === undefined ? {} : { profile });
    allValid &&= verdict.valid;
    const findings = verdict.findings.map((finding) => {
      const { rule, severity, path, line } = finding;
      return { rule, severity, path, ...(line === undefined ? {} : { line }), message: findingText(finding, language) };
    });
    const { format = null, documentType = null, profile: judgedUnder = null, valid } = verdict;
    if (options.json === true) {
      printJson({ file, format, documentType, profile: judgedUnder, valid, findings });
      continue;
    }
    const under = judgedUnder === null ? '' : `, ${judgedUnder}`;
    printLine(`${file}: ${valid ? 'valid' : 'not valid'} (${format ?? 'unknown format'}${under})`);
    for (const { severity, rule, path, message } of findings)
      printLine(`  ${severity} ${rule} ${path}\n    ${message}`);
  }
  if (!allRead) return 2;
  return allValid ? 0 : 1;
}

async function readOrTell(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readInput(file);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    process.stderr.write(`saikne: ${error.message}\n`);
    return undefined;
  }
}

export function profileOption(text: string | undefined): ProfileId | undefined {
  if (text === undefined) return undefined;
  const profile = profiles.find((one) => one === text);
  if (profile === undefined)
    throw new CannotRun(`--profile: there is no profile ${text}; there are ${profiles.join(', ')}`);
  return profile;
}
