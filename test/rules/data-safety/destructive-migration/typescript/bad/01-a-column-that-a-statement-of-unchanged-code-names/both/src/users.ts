import { pool } from './db.js'
export const byPhone = (phone: string) => pool.query('SELECT id, email FROM users WHERE phone = $1', [phone])
