import { pool } from './db.js'

export const databaseAnswers = () => pool.query('SELECT 1').then(() => true, () => false)
