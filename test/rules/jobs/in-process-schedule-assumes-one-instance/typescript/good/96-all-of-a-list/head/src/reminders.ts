import cron from 'node-cron'
import { mailer } from './mailer.js'
import { readings } from './readings.js'

cron.schedule('0 7 * * *', async () => {
  for (const value of await Promise.all(readings.map((one) => one.load()))) mailer.preview(value)
})
