import pg from 'pg'

const pool = new pg.Pool()

export const pingDatabase = () => pool.query('SELECT 1')
