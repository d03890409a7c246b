import { Client } from 'pg'

const main = async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 2_000 })
  await client.connect()
  await client.query('update orders set currency = $1 where currency is null', ['EUR'])
}

void main()
