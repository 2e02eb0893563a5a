import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Receipt } from '@saikne/wire';
import { connectAs, orRefused, type ConnectionOptions } from '../connection.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { readInput } from '../input.js';
import { printJson, printLine } from '../output.js';

export interface SendOptions extends ConnectionOptions {
  readonly as: string;
  readonly idempotencyKey?: string;
  readonly wait: string;
}

/** States of a document that has not reached its receiver and will not by itself. */
const failed: ReadonlySet<Receipt['state']> = new Set(['refused', 'undeliverable', 'dead']);

/** Sends a file and waits until it is delivered, waits for somebody or is refused. */
export async function sendFile(file: string, options: SendOptions): Promise<ExitCode> {
  const waitSeconds = Number(options.wait);
  if (!Number.isInteger(waitSeconds) || waitSeconds < 0 || waitSeconds > 60) {
    throw new CannotRun('--wait: a whole number of seconds, at most 60');
  }
  const content = await readInput(file);
  const client = await connectAs(options.as, options);
  return orRefused(options, async () => {
    const receipt = await client.submit({
      content,
      idempotencyKey: options.idempotencyKey ?? randomUUID(),
      ...(file === '-' ? {} : { fileName: basename(file) }),
      ...(waitSeconds === 0 ? {} : { waitSeconds }),
    });
    const exitCode = failed.has(receipt.state) ? 1 : 0;
    if (options.json === true) {
      printJson(receipt);
      return exitCode;
    }
    printLine(
      `${receipt.document}  ${receipt.state}${receipt.repeated ? ' (the first receipt; nothing was sent again)' : ''}`,
    );
    if (receipt.state !== 'waiting' && exitCode === 0) return 0;
    const { hold, refusal } = await client.call('document', { params: { id: receipt.document } });
    for (const notice of [hold, refusal]) {
      if (notice === null) continue;
      printLine(`  ${notice.message}`);
      for (const { message } of notice.instead) printLine(`  → ${message}`);
    }
    return exitCode;
  });
}
