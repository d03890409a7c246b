import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** Makes an empty database beside the one of `url` and returns its address: tests never see each other's rows. */
export const createTestDatabase = async (url: string): Promise<string> => {
  const name = `readiness_test_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
