import pg from 'pg'

const pool = new pg.Pool()

export const store = (id: unknown, event: unknown, body: Buffer) =>
  pool.query('INSERT INTO deliveries (id, event, body) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING', [id, event, body])
