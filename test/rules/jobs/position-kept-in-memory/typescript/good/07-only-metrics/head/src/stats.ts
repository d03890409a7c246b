import cron from 'node-cron'
import { Counter } from 'prom-client'
import { pool } from './db'

const signups = new Counter({ name: 'signups_total', help: 'Signups' })
let since = new Date()

cron.schedule('* * * * *', async () => {
  const now = new Date()
  const { rows } = await pool.query('SELECT count(*) AS n FROM signups WHERE created_at > $1', [since])
  signups.inc(Number(rows[0].n))
  since = now
})
