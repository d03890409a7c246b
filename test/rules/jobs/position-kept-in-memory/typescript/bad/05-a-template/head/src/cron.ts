import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { sql } from './db'

const transport = nodemailer.createTransport({ host: 'smtp', connectionTimeout: 5_000 })
let seen = 0 // <- finding

cron.schedule('*/10 * * * *', async () => {
  const orders = await sql`SELECT id, email FROM orders WHERE id > ${seen} ORDER BY id`
  for (const order of orders) await transport.sendMail({ to: order.email, subject: 'Shipped' })
  seen = orders.at(-1)?.id ?? seen
})
