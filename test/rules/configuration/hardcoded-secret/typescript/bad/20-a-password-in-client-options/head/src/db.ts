import pg from 'pg'
export const pool = new pg.Pool({ host: 'db.internal', user: 'orders', password: 'Tr0ub4dor-9182', connectionTimeoutMillis: 3000 }) // <- finding
