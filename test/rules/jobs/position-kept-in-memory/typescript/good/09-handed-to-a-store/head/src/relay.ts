import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { checkpoints, db } from './db'

const transport = nodemailer.createTransport({ host: 'smtp', connectionTimeout: 5_000 })
let seen = 0

cron.schedule('*/10 * * * *', async () => {
  const orders = await db.query('SELECT id, email FROM orders WHERE id > $1', [seen])
  for (const order of orders) await transport.sendMail({ to: order.email, subject: 'Shipped' })
  seen = orders.at(-1)?.id ?? seen
  await checkpoints.save('orders', seen)
})
