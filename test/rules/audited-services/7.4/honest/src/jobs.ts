import cron from 'node-cron'
import pg from 'pg'

const pool = new pg.Pool()
cron.schedule('0 3 * * *', async () => {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query('SELECT id FROM invoices WHERE sent IS NULL FOR UPDATE SKIP LOCKED LIMIT 100')
    for (const row of rows) await client.query('UPDATE invoices SET sent = now() WHERE id = $1', [row.id])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    console.error('no invoice was marked as sent', error)
  } finally {
    client.release()
  }
})
