import { Pool } from 'pg'

const pool = new Pool({ connectionString: process.env.DATABASE_URL })

async function main() {
  if (process.env.NODE_ENV === 'production') { // <- finding
    throw new Error('refusing to reset production')
  }
  await pool.query('TRUNCATE berths, bookings CASCADE')
  await pool.end()
}

main()
