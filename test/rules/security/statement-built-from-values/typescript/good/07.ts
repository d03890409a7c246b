import { pool } from './db.js'
import { escapeLiteral } from 'pg'
export const find = (email: string) => pool.query(`SELECT id FROM users WHERE email = ${escapeLiteral(email)}`)