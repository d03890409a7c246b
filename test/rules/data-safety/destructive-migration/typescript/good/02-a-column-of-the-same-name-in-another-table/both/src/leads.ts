import { pool } from './db.js'
export const leads = () => pool.query('SELECT l.phone, u.email FROM leads l JOIN users u ON u.id = l.id')
