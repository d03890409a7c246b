import { pool } from './db.js'

export async function transfer(from: string, cents: number) {
  const client = await pool.connect()
  let end = 'ROLLBACK'
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query('UPDATE accounts SET cents = cents - $2 WHERE id = $1 AND cents >= $2', [from, cents])
    if (rowCount === 1) end = 'COMMIT'
  } finally {
    await client.query(end)
    client.release()
  }
}

export async function charge(id: string) {
  const client = await pool.connect()
  await client.query('BEGIN')
  const { rowCount } = await client.query('UPDATE charges SET state = 1 WHERE id = $1', [id])
  await client.query(rowCount === 1 ? 'COMMIT' : 'ROLLBACK')
  client.release()
}
