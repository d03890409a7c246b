import type { Pool } from 'pg'
import { logger } from './logger.js'
export class Database {
  constructor(pool: Pool) {
    pool.on('connect', (client) => client.query('set search_path to app'))
  }
}
