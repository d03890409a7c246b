import cron from 'node-cron'
import { Queue } from 'bullmq'
import { prisma } from './db.js'

const mails = new Queue('mails', { connection: { host: 'redis' } })
let running = false

if (process.env.NODE_ENV === 'production') {
  cron.schedule('*/5 * * * *', async () => { // <- finding
    if (running) return
    running = true
    try {
      const users = await prisma.user.findMany({ where: { digestDue: true } })
      for (const user of users) await mails.add('digest', { userId: user.id }, { attempts: 5 })
    } finally {
      running = false
    }
  })
}
