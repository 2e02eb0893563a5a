import { totalmem } from 'node:os';

const megabyte = 1024 * 1024;

/**
 * The server's settings, given on its command line so that they are this version's, whatever made the cluster.
 * Durability is PostgreSQL's default and stays: fsync, synchronous_commit and full_page_writes are on.
 */
export function serverSettings(socketFolder: string): readonly string[] {
  const sharedBuffersMb = Math.max(32, Math.min(512, Math.floor(totalmem() / megabyte / 16)));
  const settings = {
    // Only this machine, only through the socket, in a folder only its owner may enter.
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: `${String(sharedBuffersMb)}MB`,
    // Fewer checkpoints write fewer full pages; bounds the log on disk.
    max_wal_size: '2GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    wal_buffers: '16MB',
    // There is no replica to feed.
    wal_level: 'minimal',
    max_wal_senders: '0',
    // Statements are short; compiling them costs more than it gives.
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    // Each table of a statement takes a lock, and payload has one partition a day.
    max_locks_per_transaction: '256',
    autovacuum_naptime: '15s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
