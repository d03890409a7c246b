import { pool } from './db.js'
export const truncate = (table: string) => pool.query(`DELETE FROM "x" WHERE name = '${table}'`)