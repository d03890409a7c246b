import PgBoss from 'pg-boss'
import { Mailer } from './mailer.js'
import { appointments } from './store.js'

const boss = new PgBoss(process.env.DATABASE_URL!)
const mailer = new Mailer()

export async function remind(): Promise<void> {
  const due = await appointments.dueTomorrow()
  for (const appointment of due) {
    const text = `Your appointment is at ${appointment.at}.`
    await mailer.deliver(appointment.email, text) // <- finding
  }
}

await boss.start()
await boss.work('reminders', remind)
