import PgBoss from 'pg-boss'
import { deliver } from './mailer.js'
import { pool } from './db.js'

const boss = new PgBoss(process.env.DATABASE_URL!)

await boss.start()
await boss.work('reminders', async () => {
  const { rows } = await pool.query('SELECT id, email FROM appointments WHERE at::date = current_date + 1')
  for (const appointment of rows) await deliver(appointment.id, appointment.email)
})
