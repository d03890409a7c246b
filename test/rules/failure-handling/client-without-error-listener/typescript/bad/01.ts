import { Pool } from 'pg'
export const pool = new Pool({ connectionTimeoutMillis: 5_000 }) // <- finding
export const find = (id: string) => pool.query('select * from orders where id = $1', [id])