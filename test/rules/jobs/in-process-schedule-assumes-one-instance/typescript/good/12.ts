import cron from 'node-cron'
import { prisma } from './db.js'

cron.schedule('0 3 * * *', async () => {
  const day = new Date().toISOString().slice(0, 10)
  const accounts = await prisma.account.findMany({ where: { active: true } })
  for (const account of accounts) {
    const known = await prisma.usageReport.findFirst({ where: { accountId: account.id, day } })
    if (known) continue
    await prisma.usageReport.create({ data: { accountId: account.id, day, calls: account.calls } })
  }
})
