import pg from 'pg'
import { log } from './log.js'
import { metrics } from './metrics.js'

export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })

pool.on('error', (error) => {
  log.error({ error }, 'idle client failed')
  metrics.poolErrors.inc()
})
