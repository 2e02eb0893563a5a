import type { ConnectionSettings } from '@saikne/store';

/** The address of a test's database, as DATABASE_URL takes it. */
export function testDatabaseUrl({
  host = '',
  port = 5432,
  user = '',
  password = '',
  database = '',
}: ConnectionSettings): string {
  const at = new URLSearchParams({ host, port: String(port) });
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(String(password))}@localhost/${database}?${String(at)}`;
}
