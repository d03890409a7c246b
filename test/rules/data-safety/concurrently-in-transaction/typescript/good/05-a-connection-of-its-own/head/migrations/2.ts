import { Client } from 'pg'
export const up = async () => {
  const client = new Client()
  await client.connect()
  await client.query('CREATE INDEX CONCURRENTLY users_id ON users (id)')
  await client.end()
}
