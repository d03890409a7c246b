import { pool } from './db.js'
const state = 'active'
export const active = () => pool.query(`SELECT id FROM users WHERE state = '${state}'`)