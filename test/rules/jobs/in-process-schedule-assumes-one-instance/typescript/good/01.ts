import cron from 'node-cron'
import { db } from './db.js'
cron.schedule('0 3 * * *', async () => { await db.session.deleteMany({ where: { expired: true } }) })