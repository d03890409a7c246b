import cron from 'node-cron'
import { prisma } from './db.js'

cron.schedule('0 3 * * *', async () => {
  await prisma.session.deleteMany({ where: { expiresAt: { lt: new Date() } } })
})
