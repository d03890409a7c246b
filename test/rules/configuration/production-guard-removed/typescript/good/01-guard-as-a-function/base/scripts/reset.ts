import { Pool } from 'pg'

const pool = new Pool({ connectionString: process.env.DATABASE_URL })

async function main() {
  if (process.env.NODE_ENV === 'production') throw new Error('refusing to reset production')
  await pool.query('TRUNCATE berths CASCADE')
}

main()
