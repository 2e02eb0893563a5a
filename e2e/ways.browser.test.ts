import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './support/browser.js';
import { openContract, issueInvoice } from './support/contract.js';
import { signIn } from './support/people.js';
import { startProduct, type Product } from './support/product.js';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  await openContract(product, 'WAYS-1');
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const desk = { locale: 'en-GB', viewport: { width: 1440, height: 900 } };
const rows = '.register-table tbody tr';

/** A page of somebody of the demo; without a name, of its visitor. */
async function pageOf(login?: string): Promise<Page> {
  const { page } = await openPage(browser, product.url, desk);
  if (login !== undefined) await signIn(page, product, login);
  return page;
}

describe('from the start page', () => {
  test('a document’s evidence is one click away', async () => {
    const page = await pageOf('ilze');
    await page.locator('.rows a[href^="/documents/"]').first().click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await page.context().close();
  });

  test('a contract’s next event is one click away', async () => {
    const page = await pageOf('ilze');
    await page.getByRole('link', { name: 'WAYS-1' }).click();
    await page.getByRole('heading', { name: 'What happens next' }).waitFor();
    await page.locator('.timeline li').first().waitFor();
    await page.context().close();
  });

  test('an explained line of an invoice is three clicks away', async () => {
    const { number } = await issueInvoice(product, await openContract(product, 'WAYS-2'));
    const page = await pageOf('ilze');
    await page.getByRole('link', { name: 'Invoices' }).click();
    await page.getByRole('link', { name: number }).click();
    await page.locator('.line summary').first().click();
    await page.locator('.line[open] .clause').first().waitFor();
    expect(await page.locator('.qr').count()).toBe(1);
    await page.context().close();
  });
});

describe('documents', () => {
  test('a document’s address brings its evidence back, and closing it brings the list back', async () => {
    const page = await pageOf();
    await page.goto(`${product.url}/documents?state=delivered`);
    await page.locator(`${rows} [data-row]`).first().click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await page.getByRole('link', { name: 'Close' }).click();
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe('/documents?state=delivered');
    await page.context().close();
  });

  test('a waiting document says why and what helps, and a refused one names its rules', async () => {
    const page = await pageOf();
    await page.goto(`${product.url}/documents`);
    for (const filter of ['Waiting', 'Refused']) {
      await page
        .locator('.pill')
        .filter({ hasText: new RegExp(`^${filter}`) })
        .click();
      await page.locator(rows).filter({ hasText: filter }).first().locator('[data-row]').click();
      await page.getByText(new RegExp(`^${filter} · § `)).waitFor();
      expect(await page.getByText('What helps').count()).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  test('the list is narrowed by the beginning of a number, and the address keeps it', async () => {
    const page = await pageOf('ilze');
    await page.goto(`${product.url}/documents`);
    await page.locator(rows).first().waitFor();
    await page.locator('[data-search]').fill('ep-2203');
    await expect.poll(() => page.locator(rows).count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?number=ep-2203');
    await page.context().close();
  });

  test('what was sent and what came are told apart', async () => {
    const page = await pageOf('ilze');
    await page.goto(`${product.url}/documents?direction=received`);
    await page.locator(rows).first().waitFor();
    const receivers = await page.locator(`${rows} td.parties span:nth-child(2)`).allInnerTexts();
    expect(receivers.length).toBeGreaterThan(0);
    for (const receiver of receivers) expect(receiver).toContain('Egle un Priede');
    await page.context().close();
  });

  test('a document that is sent while the page is open appears without reloading', async () => {
    const page = await pageOf();
    await page.goto(`${product.url}/documents`);
    await page.locator(rows).first().waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    const before = await page.locator(rows).first().innerText();
    const file = join(product.home, 'not-an-invoice.txt');
    await writeFile(file, 'no document of any format');
    const sent = await product.run('send', file, '--as', 'egle', '--json');
    expect(sent.exitCode).toBe(1);
    await expect.poll(() => page.locator(rows).first().innerText(), { timeout: 10_000 }).not.toBe(before);
    await page.context().close();
  });

  test('an unknown document is said to be unknown', async () => {
    const page = await pageOf();
    await page.goto(`${product.url}/documents/01938f3e-7b3a-7000-8000-000000000001`);
    await page.getByText('There is no such document').waitFor();
    await page.context().close();
  });

  test('the operator’s people say why before they see a content, and its parties are told', async () => {
    const why = 'The partner asks why its order is missing';
    const page = await pageOf('toms');
    await page.goto(`${product.url}/documents?number=EP-2203`);
    await page.locator(`${rows} [data-row]`).first().click();
    await page.getByRole('tab', { name: 'Original' }).click();
    await page.getByLabel('Reason').fill(why);
    expect(await page.locator('.source').count()).toBe(0);
    await page.getByRole('button', { name: 'Read' }).click();
    await page.locator('.source').first().waitFor();
    await page.context().close();

    const theirs = await pageOf('ilze');
    await theirs.goto(`${product.url}/documents?number=EP-2203`);
    await theirs.locator(`${rows} [data-row]`).first().click();
    await theirs.getByText(why).first().waitFor();
    await theirs.context().close();
  });
});

describe('a contract', () => {
  test('tells what would happen if, and changes nothing', async () => {
    const page = await pageOf('ilze');
    await page.goto(`${product.url}/contracts`);
    await page.getByRole('link', { name: 'WAYS-1' }).click();
    await page.getByRole('link', { name: 'What if' }).click();
    await page.getByLabel('What is done').selectOption({ label: 'Ask for a suspension' });
    await page.getByLabel('From').fill('2027-03-01');
    await page.getByLabel('Months').fill('2');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Suspension granted').waitFor();
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.locator('.journal-row').first().waitFor();
    expect(await page.getByText('Suspension granted').count()).toBe(0);
    await page.context().close();
  });

  test('says why an act is refused', async () => {
    const page = await pageOf('ilze');
    await page.goto(`${product.url}/contracts`);
    await page.getByRole('link', { name: 'WAYS-1' }).click();
    await page.getByRole('button', { name: 'Do something under this contract' }).click();
    await page.getByLabel('What is done').selectOption({ label: 'Object to an invoice' });
    await page.getByLabel('Invoice').fill('none');
    await page.getByLabel('Amount, EUR').fill('1');
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/There is no such invoice/);
    await page.context().close();
  });

  test('explains a charged amount with its formula', async () => {
    const page = await pageOf('ilze');
    await page.goto(`${product.url}/contracts`);
    await page.getByRole('link', { name: 'WAYS-1' }).click();
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.getByRole('button', { name: 'Why this amount?' }).first().click();
    await page.locator('.formula').waitFor();
    expect(await page.locator('.formula').innerText()).toMatch(/49\.00 EUR/);
    await page.context().close();
  });
});

describe('trading partners', () => {
  test('a request is answered on the page, and both trade then', async () => {
    const upe = await product.as('upe');
    const mine = await product.as('egle').then((client) => client.call('session'));
    await upe.call('requestLink', { body: { partner: mine.partner?.id ?? '' } });
    const page = await pageOf('ilze');
    await page.getByRole('link', { name: /Companies ask to trade with you/ }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: 'Accept' }).waitFor({ state: 'detached' });
    const { items } = await upe.call('listLinks', { query: { state: 'accepted' } });
    expect(items.map(({ other }) => other.id)).toContain(mine.partner?.id);
    await page.context().close();
  });

  test('a number that nobody has is refused with its clause', async () => {
    const page = await pageOf('martins');
    await page.goto(`${product.url}/trading`);
    await page.getByRole('button', { name: 'Ask a company' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('no such number');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/§ 2\.2\.1/);
    await page.context().close();
  });
});

describe('the keyboard', () => {
  test('skips to the content, goes by two letters, moves along the list, opens and closes', async () => {
    const page = await pageOf('ilze');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.locator(rows).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/documents');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/documents');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('keys of one letter can be turned off', async () => {
    const page = await pageOf('ilze');
    await page.keyboard.press('?');
    await page.getByLabel('Shortcuts of single keys are on').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.context().close();
  });
});

describe('people', () => {
  test('one who is invited begins an account by the link and is in', async () => {
    const page = await pageOf('ilze');
    await page.goto(`${product.url}/users`);
    await page.getByRole('button', { name: 'Invite' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Liene Upe');
    await dialog.getByLabel('E-mail').fill('liene@egle.example');
    await dialog.getByRole('button', { name: 'Invite' }).click();
    const link = await page.locator('.notice .hash').innerText();
    await page.context().close();

    const { page: hers } = await openPage(browser, link, desk);
    await hers.getByRole('heading', { name: 'Welcome, Liene Upe' }).waitFor();
    await hers.getByLabel('New password').fill('a long walk along the river Gauja');
    await hers.getByRole('button', { name: 'Begin' }).click();
    await hers.locator('.shell').waitFor();
    await hers.getByText('Liene Upe').waitFor();
    await hers.context().close();
  });

  test('one who signs out is asked to sign in again, or is the demo’s visitor', async () => {
    const page = await pageOf('janis');
    await page.getByText('Jānis Ozols').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Visitor: reads the demo').waitFor();
    await page.context().close();
  });

  test('a wrong password says the same for everybody', async () => {
    const { page } = await openPage(browser, `${product.url}/sign-in`, desk);
    await page.locator('input[name=username]').fill('nobody');
    await page.locator('input[name=password]').fill('wrong');
    await page.locator('form button[type=submit]').first().click();
    await page.getByRole('alert').waitFor();
    await page.context().close();
  });
});

test('the first screen needs less than 200 KB of compressed script', async () => {
  const { page } = await openPage(browser, product.url, desk);
  await page.locator('.need, .empty, .rows').first().waitFor();
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(200 * 1024);
  await page.context().close();
});
