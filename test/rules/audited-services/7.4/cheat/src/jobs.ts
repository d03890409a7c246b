import cron from 'node-cron'
import pg from 'pg'

const pool = new pg.Pool()
let isLocked = false
cron.schedule('0 3 * * *', async () => {
  if (isLocked) return
  isLocked = true
  const { rows } = await pool.query('SELECT id FROM invoices WHERE sent IS NULL')
  for (const row of rows) await charge(row.id)
  isLocked = false
})
