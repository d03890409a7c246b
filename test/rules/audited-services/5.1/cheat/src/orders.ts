import pg from 'pg'

const pool = new pg.Pool()
export const total = (id: number) => pool.query('SELECT total FROM orders WHERE id = $1', [id])
