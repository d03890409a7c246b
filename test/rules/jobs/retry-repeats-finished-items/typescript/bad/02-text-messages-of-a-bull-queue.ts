import Bull from 'bull'
import twilio from 'twilio'
import { pool } from './db.js'

const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN)
export const outages = new Bull('outages', process.env.REDIS_URL!)

export const announce = (region: string) => outages.add({ region }, { attempts: 3, backoff: 5000 })

outages.process(async (job) => {
  const { rows } = await pool.query('SELECT phone FROM households WHERE region = $1', [job.data.region])
  await Promise.all(
    rows.map((household) => sms.messages.create({ to: household.phone, from: '+4930555', body: 'Power is out in your street.' })), // <- finding
  )
})
