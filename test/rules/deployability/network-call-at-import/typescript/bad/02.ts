import { Pool } from 'pg'
const pool = new Pool({ connectionTimeoutMillis: 5_000 })
export const plans = await pool.query('select * from plans') // <- finding