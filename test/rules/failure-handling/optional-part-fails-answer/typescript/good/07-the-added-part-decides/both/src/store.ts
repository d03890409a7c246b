import { Pool } from 'pg';
const pool = new Pool({ connectionTimeoutMillis: 1000, query_timeout: 1000 });
export const loadOrder = async (id: string) => (await pool.query('select * from orders where id = $1', [id])).rows[0];
