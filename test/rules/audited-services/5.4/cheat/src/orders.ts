import pg from 'pg'

const pool = new pg.Pool()
export const all = () => pool.query('SELECT id FROM orders')
