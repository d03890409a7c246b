import { Pool } from 'pg'
const pool = new Pool({ connectionTimeoutMillis: 5_000 })
for (const event of ['error', 'remove']) pool.on(event, (detail) => console.error({ event, detail }))
export const ping = () => pool.query('select 1')