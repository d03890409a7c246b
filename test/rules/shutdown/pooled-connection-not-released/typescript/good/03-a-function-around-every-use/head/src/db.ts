import { Pool, type PoolClient } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2_000 })

export const withClient = async <Result>(use: (client: PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect()
  try {
    return await use(client)
  } finally {
    client.release()
  }
}
