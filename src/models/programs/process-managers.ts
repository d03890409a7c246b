/**
 * Process managers that stop a service with another signal than SIGTERM, by the package that brings them.
 *
 * Sources: PM2 documentation, Graceful Stop: it sends SIGINT and, after `kill_timeout` (1,600 ms), SIGKILL.
 */
export const stopSignals: ReadonlyMap<string, string> = new Map([['pm2', 'SIGINT']])
