/**
 * Named places at which a test lets the process die. In production there are none: `noFailpoints` is passed in.
 */
export interface Failpoints {
  reach(name: string): void;
}

export const noFailpoints: Failpoints = { reach: () => undefined };

/** The places of a step that ends in a commit: right before it and right after it. */
export function failpointNames(step: string): readonly [before: string, after: string] {
  return [`${step}:before-commit`, `${step}:after-commit`];
}

/** Kills this process, as `kill -9` would, when the named place is reached for the nth time (1: the first). */
export function killAt(name: string, nth = 1): Failpoints {
  let left = nth;
  return {
    reach(reached) {
      if (reached !== name || --left > 0) return;
      process.kill(process.pid, 'SIGKILL');
      // The signal may take a moment; nothing may happen in it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  };
}

/**
 * Reads `SAIKNE_FAILPOINT`, "decide:before-commit" or "decide:before-commit@3" for the third time. Only test and demo
 * servers may call this; throws on text of another shape.
 */
export function failpointsFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Failpoints {
  const text = environment['SAIKNE_FAILPOINT'];
  if (text === undefined || text === '') return noFailpoints;
  const match = /^([a-z0-9-]+:(?:before|after)-commit)(?:@([1-9]\d{0,8}))?$/.exec(text);
  if (match?.[1] === undefined) throw new Error(`SAIKNE_FAILPOINT is not a failpoint: ${text}`);
  return killAt(match[1], Number(match[2] ?? 1));
}
