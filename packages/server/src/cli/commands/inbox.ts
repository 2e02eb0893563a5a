import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client, MailboxItem } from '@saikne/wire';
import { connectAs, orRefused, type ConnectionOptions } from '../connection.js';
import type { ExitCode } from '../exit.js';
import { printJson, printLine, printTable } from '../output.js';

interface Options extends ConnectionOptions {
  readonly all?: boolean;
  readonly take?: string;
}

/** Lists a partner's mailbox; with `--take` fetches what is open into a directory and acknowledges it. */
export async function showInbox(partner: string, options: Options): Promise<ExitCode> {
  const client = await connectAs(partner, options);
  return orRefused(options, async () => {
    const items = await allItems(client, options.all === true ? 'all' : 'open');
    if (options.take !== undefined) await take(client, items, options.take);
    if (options.json === true) printJson(items);
    else if (items.length === 0) printLine('nothing has come');
    else
      printTable([
        ['DOCUMENT', 'TYPE', 'NUMBER', 'FROM', 'AMOUNT', 'SINCE'],
        ...items.map((item) => [
          item.document,
          item.documentType ?? '',
          item.number ?? '',
          item.sender.name ?? '',
          `${item.amountDue ?? ''} ${item.currency ?? ''}`,
          item.availableAt,
        ]),
      ]);
    return 0;
  });
}

async function allItems(client: Client, show: 'open' | 'all'): Promise<readonly MailboxItem[]> {
  const items: MailboxItem[] = [];
  let after: string | undefined;
  do {
    const page = await client.call('mailbox', { query: { show, limit: 200, after } });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}

async function take(client: Client, items: readonly MailboxItem[], directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const { document: id, acknowledgedAt } of items) {
    await writeFile(join(directory, id), await client.bytes('fetchDocument', id));
    if (acknowledgedAt === null) await client.call('acknowledgeDocument', { params: { id } });
  }
}
