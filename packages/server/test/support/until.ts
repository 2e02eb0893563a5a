const everyMs = 20;
const longestMs = 20_000;

/** Waits for something that happens in another part of the server; throws where it does not happen in time. */
export async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < longestMs; waitedMs += everyMs) {
    if (await happened()) return;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error('it did not happen in time');
}
