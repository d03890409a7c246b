import { pool } from './db.js'
export const byRole = (role: 'admin' | 'member') => pool.query(`SELECT id FROM users WHERE kind = '${role}'`)