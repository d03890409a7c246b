import pg from 'pg'

export const pool = new pg.Pool({ connectionTimeoutMillis: 5_000 })
pool.on('error', console.error)
