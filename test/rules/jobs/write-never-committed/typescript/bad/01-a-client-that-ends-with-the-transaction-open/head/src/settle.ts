import { Client } from 'pg'

export async function settle(id: string): Promise<void> {
  const client = new Client({ connectionString: process.env.LEDGER_URL })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(`UPDATE settlements SET state = 'done' WHERE id = $1`, [id]) // <- finding
  } finally {
    await client.end()
  }
}
