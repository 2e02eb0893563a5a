import type { Page } from 'playwright-core';
import type { DemoSignIns } from '@saikne/wire';
import type { Product } from './product.js';

/** Signs in as somebody of the demo, as a person does: by the form. */
export async function signIn(page: Page, { url }: Product, login: string): Promise<void> {
  const response = await fetch(`${url}/v1/demo/sign-ins`);
  // The route's own answer.
  const { items } = (await response.json()) as DemoSignIns;
  const person = items.find((one) => one.login === login);
  if (person === undefined) throw new Error(`the demo has nobody called ${login}`);
  await page.goto(`${url}/sign-in`);
  await page.locator('input[name=username]').fill(person.login);
  await page.locator('input[name=password]').fill(person.password);
  await page.locator('form button[type=submit]').first().click();
  await page.locator('.shell').waitFor();
}
