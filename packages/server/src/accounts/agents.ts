import { contractActs } from '@saikne/contract';
import type { Asker } from '../api/access.js';
import { refusedByApi } from '../api/problems.js';

/**
 * What an agent does, it does in its own name, so that its mandate decides (Telema 1): the act names the agent by its
 * user name, as the mandate does. Acts that no agent can be entrusted with are not an agent's.
 */
export function inAgentsName<Body extends { readonly do: string }>({ account, roles }: Asker, body: Body): Body {
  if (account === null || !roles.every((role) => role === 'agent')) return body;
  const acts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = contractActs;
  // Where the agent is required, the act is about one: a mandate is recorded by others.
  const takesAgent = Object.hasOwn(acts, body.do) && acts[body.do]?.['agent'] === 'text?';
  if (!takesAgent) throw refusedByApi('NOT_ALLOWED');
  return { ...body, agent: account.login };
}
