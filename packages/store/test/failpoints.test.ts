import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { failpointNames, failpointsFromEnvironment, noFailpoints } from '@saikne/store';

describe('failpoints', () => {
  test('lie right before and right after the commit of a step', () => {
    expect(failpointNames('decide')).toEqual(['decide:before-commit', 'decide:after-commit']);
  });

  test('are none without the setting', () => {
    expect(failpointsFromEnvironment({})).toBe(noFailpoints);
    expect(failpointsFromEnvironment({ SAIKNE_FAILPOINT: '' })).toBe(noFailpoints);
  });

  test.each(['decide', 'decide:commit', 'decide:before-commit@0', 'decide:before-commit@x', ':after-commit'])(
    'refuse the setting %s instead of never firing',
    (text) => {
      expect(() => failpointsFromEnvironment({ SAIKNE_FAILPOINT: text })).toThrow('not a failpoint');
    },
  );

  test('kill the process when the named place is reached for the nth time, not earlier and nowhere else', () => {
    const source = fileURLToPath(new URL('../src/failpoints.ts', import.meta.url));
    const script = `
      const { killAt } = await import(${JSON.stringify(source)});
      const failpoints = killAt('claim:after-commit', 2);
      for (const name of ['claim:after-commit', 'claim:before-commit', 'claim:after-commit', 'claim:after-commit']) {
        console.log(name);
        failpoints.reach(name);
      }`;
    const { signal, stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(signal).toBe('SIGKILL');
    expect(stdout.trim().split('\n')).toEqual(['claim:after-commit', 'claim:before-commit', 'claim:after-commit']);
  });
});
