import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A folder to put screenshots into, for people who want to look at what was tested. */
const pictures = process.env['SAIKNE_PICTURES'];

export async function photograph(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await writeFile(join(pictures, `${name}.png`), await page.screenshot());
}
