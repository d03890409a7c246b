import { Pool } from 'pg'

export const pool = new Pool({ connectionTimeoutMillis: 2000 })
pool.on('error', (error) => console.error('idle client', error))
