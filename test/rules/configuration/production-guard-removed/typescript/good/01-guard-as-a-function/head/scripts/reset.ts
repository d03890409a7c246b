import { Pool } from 'pg'
import { assertNotProduction } from './guard.js'

const pool = new Pool({ connectionString: process.env.DATABASE_URL })

async function main() {
  assertNotProduction()
  await pool.query('TRUNCATE berths CASCADE')
}

main()
