import type { Worker } from 'node:worker_threads';
import { normalPassword } from '@saikne/accounts';
import { dictionary } from '@zxcvbn-ts/language-common';
import { refusedByApi } from '../api/problems.js';
import { newThread } from '../running/new-thread.js';
import type { PasswordAnswer } from './password-thread.js';

/** The most passwords that wait for the thread; more than a second's work is refused. */
const maxWaiting = 40;

/** Hashes and compares passwords in a thread of its own, one after another. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Whether the password is right. Without a hash it takes as long and is wrong: who is known stays unknown. */
  isRight(password: string, hash: string | null): Promise<boolean>;
  /** Whether it is among those that everybody tries first, in lower case. */
  isCommon(lowerCase: string): boolean;
  close(): Promise<void>;
}

/** Of no password: compared with where there is no account. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$c2Fpa25lc2Fpa25lc2FpaA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

export function openPasswords(): Passwords {
  const asked = new Map<number, { settle: (answer: PasswordAnswer) => void; fail: (error: Error) => void }>();
  let lastId = 0;
  let worker: Worker | undefined;
  let common: ReadonlySet<string> | undefined;

  function thread(): Worker {
    if (worker !== undefined) return worker;
    const made = newThread(import.meta.url, './password-thread');
    worker = made;
    const failAll = (error: Error) => {
      if (worker === made) worker = undefined;
      for (const { fail } of asked.values()) fail(error);
      asked.clear();
    };
    made.on('error', failAll);
    made.on('exit', () => {
      failAll(new Error('the thread for passwords ended'));
    });
    made.on('message', (answer: PasswordAnswer) => {
      asked.get(answer.id)?.settle(answer);
      asked.delete(answer.id);
      if (asked.size === 0) made.unref();
    });
    return made;
  }

  function ask(password: string, hash?: string): Promise<PasswordAnswer> {
    if (asked.size >= maxWaiting) throw refusedByApi('TOO_MANY_REQUESTS', { seconds: 2 });
    const id = ++lastId;
    const made = thread();
    made.ref();
    const answer = new Promise<PasswordAnswer>((settle, fail) => asked.set(id, { settle, fail }));
    made.postMessage({ id, password: normalPassword(password), ...(hash === undefined ? {} : { hash }) });
    return answer;
  }

  return {
    async hash(password) {
      const { hash } = await ask(password);
      if (hash === undefined) throw new Error('the thread for passwords answered something else');
      return hash;
    },
    async isRight(password, hash) {
      const { right } = await ask(password, hash ?? nobodys);
      return right === true && hash !== null;
    },
    isCommon(lowerCase) {
      common ??= new Set(dictionary['passwords-common']);
      return common.has(lowerCase);
    },
    async close() {
      await worker?.terminate();
    },
  };
}
