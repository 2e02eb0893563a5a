import { formats } from '@saikne/documents';
import type { FormatList, Health, Session } from '@saikne/wire';
import { version } from '../../cli/version.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { toSession } from '../show/session.js';
import type { Handlers } from './handler.js';

function showHealth({ demo, roles, stopping }: ApiParts): Promise<Health> {
  return Promise.resolve({ status: stopping.aborted ? 'stopping' : 'ok', version, demo, roles: [...roles] });
}

function showSession({ demo }: ApiParts, { asker }: ApiRequest<'session'>): Promise<Session> {
  return Promise.resolve(toSession(asker, demo));
}

function listFormats(): Promise<FormatList> {
  const items = formats.map(({ id, name, documents }) => ({
    id,
    name,
    reads: documents.filter(({ reads }) => reads).map(({ type }) => type),
    writes: documents.filter(({ writes }) => writes).map(({ type }) => type),
  }));
  return Promise.resolve({ items });
}

export const installationHandlers = {
  health: showHealth,
  session: showSession,
  formats: listFormats,
} satisfies Handlers<'health' | 'session' | 'formats'>;
