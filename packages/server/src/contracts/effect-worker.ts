import { addMs, type Instant } from '@saikne/kernel';
import {
  nextContractEffect,
  postponeContractEffects,
  settleContractEffects,
  takeContractEffects,
  type ContractEffect,
  type OperatorTransaction,
} from '@saikne/store';
import type { RunningRole } from '../pipeline/worker-role.js';
import type { EffectTopic } from './effects.js';
import type { ContractParts } from './parts.js';
import { msUntil, openBell } from './sleeper.js';
import { inStep } from './steps.js';

/** Does what facts ask for under one topic. */
export interface EffectHandler {
  readonly topic: EffectTopic;
  /**
   * Does an effect in the transaction that settles it. What reaches beyond the database is keyed by the fact's id: it may
   * be asked for again. Throwing puts it off.
   */
  readonly run: (tx: OperatorTransaction, effect: ContractEffect, now: Instant) => Promise<void>;
}

export interface EffectParts extends ContractParts {
  readonly handlers: readonly EffectHandler[];
  readonly onError: (error: unknown) => void;
}

/** Attempts are a second apart at first and four times as far each time, at most an hour. */
const firstDelayMs = 1000;
const longestDelayMs = 3_600_000;

/** Does one effect that is due under the handler's topic; false: there is none. */
export async function doNextEffect(parts: EffectParts, { topic, run }: EffectHandler): Promise<boolean> {
  const { store, clock, onError } = parts;
  let taken: ContractEffect | undefined;
  try {
    return await inStep(store, 'contract-effect', async (tx) => {
      const now = clock.now();
      const [effect] = await takeContractEffects(tx, { topic, now, limit: 1 });
      if (effect === undefined) return false;
      taken = effect;
      await run(tx, effect, now);
      await settleContractEffects(tx, topic, [effect.factId]);
      return true;
    });
  } catch (error) {
    if (taken === undefined) throw error;
    onError(error);
    const { factId, attempts } = taken;
    const until = addMs(clock.now(), Math.min(longestDelayMs, firstDelayMs * 4 ** Math.min(attempts, 10)));
    const text = error instanceof Error ? error.message : String(error);
    await inStep(store, 'contract-effect', (tx) =>
      postponeContractEffects(tx, topic, [{ factId, until, error: text.slice(0, 2000) }]),
    );
    return true;
  }
}

/** Does effects as they are asked for. */
export function startEffectWorker(parts: EffectParts): RunningRole {
  const { store, clock, handlers, onError } = parts;
  const bell = openBell();
  const unsubscribe = store.listener.on('contract_outbox', () => {
    bell.ring();
  });
  const topics = handlers.map(({ topic }) => topic);
  let stopping = false;

  async function round(): Promise<void> {
    for (const handler of handlers) while (!stopping && (await doNextEffect(parts, handler)));
    const due = await store.asOperator((tx) => nextContractEffect(tx, topics));
    if (!stopping) await bell.wait(msUntil(due, clock.now()));
  }

  async function run(): Promise<void> {
    while (!stopping) {
      await round().catch(async (error: unknown) => {
        onError(error);
        if (!stopping) await bell.wait(firstDelayMs);
      });
    }
  }

  const running = run();
  return {
    async stop() {
      stopping = true;
      bell.ring();
      unsubscribe();
      await running;
    },
  };
}
