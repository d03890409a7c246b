import pg from 'pg'

export const pool = new pg.Pool({
  host: process.env.POSTGRES_HOST || 'postgres',
  connectionTimeoutMillis: 5_000,
})
