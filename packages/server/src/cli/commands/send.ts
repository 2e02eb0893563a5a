import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { connectAs, orRefused, type ConnectionOptions } from '../connection.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { readInput } from '../input.js';
import { printJson, printLine } from '../output.js';

export interface SendOptions extends ConnectionOptions {
  readonly as: string;
  readonly idempotencyKey?: string;
  readonly wait: string;
}

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
    if (options.json === true) {
      printJson(receipt);
      return 0;
    }
    printLine(
      `${receipt.document}  ${receipt.state}${receipt.repeated ? ' (the first receipt; nothing was sent again)' : ''}`,
    );
    if (receipt.state !== 'waiting') return 0;
    const { hold } = await client.call('document', { params: { id: receipt.document } });
    if (hold !== null) printLine(`  ${hold.message}`);
    for (const { message } of hold?.instead ?? []) printLine(`  → ${message}`);
    return 0;
  });
}
