import PgBoss from 'pg-boss'
import twilio from 'twilio'
import { pool } from './db.js'

const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN)

export async function start(boss: PgBoss) {
  await boss.createQueue('outage-sms', { name: 'outage-sms', retryLimit: 4, retryBackoff: true })
  await boss.work('outage-sms', async ([job]) => {
    const { rows } = await pool.query('SELECT phone FROM customers WHERE region = $1', [(job.data as any).region])
    for (const { phone } of rows) {
      await sms.messages.create({ to: phone, from: process.env.SMS_FROM, body: 'Power is out in your region.' }) // <- finding
    }
  })
}
