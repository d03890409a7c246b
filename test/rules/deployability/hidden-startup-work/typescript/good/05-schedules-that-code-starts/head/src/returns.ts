import { scheduleJob } from 'node-schedule'
import { pool } from './pool.js'

scheduleJob('30 2 * * *', () => {
  pool.query("UPDATE parcels SET state = 'returned' WHERE state = 'shelved'").catch((error: unknown) => console.error(error))
})
