import { pool } from './db.js'
export const load = (id: string) => pool.query('SELECT id, email FROM users WHERE id = $1', [id])
