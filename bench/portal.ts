/**
 * The portal over a full register, in a real Chromium slowed down four times: how long the browser says each interaction
 * took, from the input to the next picture (Event Timing, as INP reads it), and how much script the first screen needs.
 *
 * `npm run bench -- portal [--documents 100000] [--slowdown 4] [--rounds 3]`
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser, openPage } from '../e2e/support/browser.js';
import { signIn } from '../e2e/support/people.js';
import { startProduct } from '../e2e/support/product.js';
import { measure, percentile, quiet, watchInteractions, type Interaction } from './portal/interactions.js';
import { fillRegister } from './portal/many-documents.js';

export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '100000' },
      slowdown: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
    },
  });
  spawnSync(process.execPath, [fileURLToPath(new URL('../tools/build.mjs', import.meta.url))], { stdio: 'inherit' });
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    await fillRegister(product.home, Number(values.documents));
    const { page } = await openPage(browser, 'about:blank', {
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    });
    await watchInteractions(page);
    await signIn(page, product, 'laura');
    const scriptBytes = await loadedScript(page, product.url);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slowdown) });
    const interactions: Interaction[] = [];
    for (let round = 0; round < Number(values.rounds); round++) interactions.push(...(await work(page, product.url)));
    const durations = interactions.map(({ ms }) => ms);
    return {
      documents: Number(values.documents),
      slowdown: Number(values.slowdown),
      interactions: interactions.length,
      p50Ms: percentile(durations, 0.5),
      p95Ms: percentile(durations, 0.95),
      maxMs: Math.max(...durations),
      slowest: [...interactions].sort((a, b) => b.ms - a.ms).slice(0, 5),
      firstScreenScriptBytes: scriptBytes,
    };
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** How many bytes of script the start page brought, as they came over the wire. */
async function loadedScript(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.locator('.need, .empty, .rows').first().waitFor();
  await quiet(page);
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
}

/** What somebody of the operator does all day, one interaction after another. */
async function work(page: Page, url: string): Promise<readonly Interaction[]> {
  const done: Interaction[] = [];
  const step = async (what: string, act: () => Promise<unknown>) => {
    done.push(await measure(page, what, act));
  };
  const row = (at: number) => page.locator('.register-table [data-row]').nth(at);
  await page.goto(url);
  await page.locator('.row-link').first().waitFor();
  await step('open documents', () => page.locator('.nav-link[href="/documents"]').click());
  await row(0).waitFor();
  await step('open a document', () => row(3).click());
  await page.locator('.timeline').waitFor();
  for (const tab of [1, 2, 3, 0]) await step('change the tab', () => page.locator('[role=tab]').nth(tab).click());
  for (const at of [4, 5, 6]) await step('open another document', () => row(at).click());
  await step('close the document', () => page.keyboard.press('Escape'));
  for (const key of ['j', 'j', 'k']) await step('move along the list', () => page.keyboard.press(key));
  await step('open by the keyboard', () => page.keyboard.press('Enter'));
  await step('close by the keyboard', () => page.keyboard.press('Escape'));
  for (const pill of [1, 2, 3, 0])
    await step('narrow by state', () => page.locator('.filters .pill').nth(pill).click());
  await step('go to the search', () => page.keyboard.press('/'));
  for (const key of ['E', 'P', '-', '2']) await step('type into the search', () => page.keyboard.press(key));
  for (let at = 0; at < 4; at++) await step('delete from the search', () => page.keyboard.press('Backspace'));
  for (let at = 0; at < 3; at++)
    await step('turn the page', () => page.locator('.paging .button').filter({ hasText: 'Older' }).click());
  await step('back to the newest', () => page.locator('.paging .button').filter({ hasText: 'Newest' }).click());
  for (const path of ['/partners', '/contracts', '/invoices', '/access', '/']) {
    const link = page.locator(`.nav-link[href="${path}"]`);
    if ((await link.count()) > 0) await step(`open ${path}`, () => link.click());
  }
  return done;
}
