import type { Page } from 'playwright-core';

/** What the browser itself measured of one interaction: from the input to the next picture, in milliseconds. */
export interface Interaction {
  readonly what: string;
  readonly ms: number;
}

/** The least duration that Event Timing reports, in milliseconds; what is quicker counts as this. */
const leastReportedMs = 16;

/** Runs in the page, as text: the loader would put its own functions into code. */
const watch = `
  const longest = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  globalThis.takeInteractions = () => {
    const taken = Math.max(0, ...longest.values());
    longest.clear();
    return taken;
  };`;

/** Has the page keep the durations of its interactions from the beginning on (Event Timing, as INP reads them). */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript({ content: watch });
}

const twoFrames =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))';

/** Does one thing, waits until the page is quiet, and tells how long the browser says it took. */
export async function measure(page: Page, what: string, act: () => Promise<unknown>): Promise<Interaction> {
  await act();
  await quiet(page);
  // Two frames later every entry of the interaction has been handed out.
  await page.evaluate(twoFrames);
  const ms = await page.evaluate<number>('takeInteractions()');
  return { what, ms: Math.max(leastReportedMs, ms) };
}

/** Waits until nothing is being loaded or drawn; the stream of events stays open, so that the network never rests. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.waiting, [data-stale]') === null);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
