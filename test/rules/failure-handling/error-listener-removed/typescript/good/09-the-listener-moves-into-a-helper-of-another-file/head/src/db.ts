import pg from 'pg'
import { withErrorLog } from './with-error-log.js'

export const pool = withErrorLog(new pg.Pool({ connectionString: process.env.DATABASE_URL }))
