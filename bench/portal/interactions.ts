import type { Page } from 'playwright-core';

/** What the browser itself measured of one interaction: from the input to the next picture, in milliseconds. */
export interface Interaction {
  readonly what: string;
  readonly ms: number;
}

/** The least duration that Event Timing reports, in milliseconds; what is quicker counts as this. */
const leastReportedMs = 16;

/** Has the page keep the durations of its interactions from the beginning on (Event Timing, as INP reads them). */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const longest = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // Entries of this kind are event timings; the platform's types lack interactionId.
        const { interactionId = 0 } = entry as PerformanceEntry & { readonly interactionId?: number };
        if (interactionId > 0) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    Object.assign(globalThis, {
      takeInteractions: () => {
        const taken = Math.max(0, ...longest.values());
        longest.clear();
        return taken;
      },
    });
  });
}

/** Does one thing, waits until the page is quiet, and tells how long the browser says it took. */
export async function measure(page: Page, what: string, act: () => Promise<unknown>): Promise<Interaction> {
  await act();
  await quiet(page);
  // Two frames later every entry of the interaction has been handed out.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))),
  );
  const ms = await page.evaluate(() =>
    // Put there by watchInteractions.
    (globalThis as unknown as { readonly takeInteractions: () => number }).takeInteractions(),
  );
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
