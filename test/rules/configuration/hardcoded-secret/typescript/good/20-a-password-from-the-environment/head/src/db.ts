import pg from 'pg'
export const pool = new pg.Pool({ host: 'db.internal', user: 'orders', password: process.env.DB_PASSWORD, connectionTimeoutMillis: 3000 })
