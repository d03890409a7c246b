import { Pool } from 'pg'

const pool = new Pool({ connectionString: process.env.DATABASE_URL })

async function main() {
  await pool.query('TRUNCATE berths, bookings CASCADE')
  await pool.end()
}

main()
