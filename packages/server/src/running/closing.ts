/** What was started is stopped in the reverse order, once, even where a part refuses to stop. */
export function openClosing(): { add(stop: () => Promise<void>): void; close(): Promise<void> } {
  const stops: (() => Promise<void>)[] = [];
  let closed: Promise<void> | undefined;
  async function closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const stop of stops.toReversed()) await stop().catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw new AggregateError(errors, 'something could not be stopped');
  }
  return {
    add(stop) {
      stops.push(stop);
    },
    close() {
      closed ??= closeAll();
      return closed;
    },
  };
}
