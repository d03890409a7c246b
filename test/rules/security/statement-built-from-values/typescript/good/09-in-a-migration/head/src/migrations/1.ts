import { pool } from '../db.js'
export const up = (name: string) => pool.query(`UPDATE x SET y = 1 WHERE name = '${name}'`)
