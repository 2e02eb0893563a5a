import type { Evidence } from '@saikne/wire';
import { connectAs, connectAsOperator, orRefused, type ConnectionOptions } from '../connection.js';
import type { ExitCode } from '../exit.js';
import { printJson, printLine } from '../output.js';

interface Options extends ConnectionOptions {
  readonly as?: string;
}

/** A document's evidence: every step with its time and clause, findings, losses, hashes. */
export async function showDocument(id: string, options: Options): Promise<ExitCode> {
  const client = await (options.as === undefined ? connectAsOperator(options) : connectAs(options.as, options));
  return orRefused(options, async () => {
    const evidence = await client.call('document', { params: { id } });
    if (options.json === true) printJson(evidence);
    else print(evidence);
    return 0;
  });
}

function print(evidence: Evidence): void {
  const { id, state, documentType, number, issuedOn, sender, receiver, amountDue, currency } = evidence;
  printLine(`${id}  ${state}`);
  printLine(
    `${documentType ?? 'document'} ${number ?? ''} of ${issuedOn ?? '?'}, ${amountDue ?? '?'} ${currency ?? ''}`,
  );
  printLine(`from ${sender.name ?? '?'} to ${receiver.name ?? '?'}`);
  for (const { occurredAt, clause, message } of evidence.timeline)
    printLine(`  ${occurredAt}  ${message}  [${clause}]`);
  if (evidence.transferMs !== null) printLine(`  transfer time ${String(evidence.transferMs)} ms`);
  for (const notice of [evidence.hold, evidence.refusal]) {
    if (notice === null) continue;
    printLine(`  ${notice.message}`);
    for (const { message } of notice.instead) printLine(`  → ${message}`);
  }
  for (const { severity, rule, path, message } of evidence.findings)
    printLine(`  ${severity} ${rule} ${path}\n    ${message}`);
  for (const { term, path, value, reason } of evidence.losses)
    printLine(`  lost: ${term ?? ''} ${path} ${JSON.stringify(value)} (${reason})`);
  for (const { kind, format, sizeBytes, sha256 } of evidence.contents) {
    printLine(`  ${kind}: ${format ?? '?'}, ${String(sizeBytes)} bytes, sha256 ${sha256}`);
  }
}
