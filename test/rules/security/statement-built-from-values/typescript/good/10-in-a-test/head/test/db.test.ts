import { pool } from './db.js'
export const find = (email: string) => pool.query(`SELECT id FROM users WHERE email = '${email}'`)
