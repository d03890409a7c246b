import cron from 'node-cron'
import { db, mailer } from './services.js'
const remind = async () => {
  const due = await db.invoice.findMany({ where: { state: 'due' } })
  await Promise.all(due.map((invoice) => mailer.send({ to: invoice.email }))) // <- finding
}
cron.schedule('0 * * * *', remind)
