import type { Pool } from 'pg'
import { logger } from './logger.js'
export class Database {
  constructor(pool: Pool) {
    pool.on('error', (error) => logger.error({ error }, 'pool')) // <- finding
    pool.on('connect', (client) => client.query('set search_path to app'))
  }
}
