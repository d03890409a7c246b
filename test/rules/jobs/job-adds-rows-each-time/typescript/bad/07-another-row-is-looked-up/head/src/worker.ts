import { Worker } from 'bullmq'
import { prisma } from './db.js'

export const worker = new Worker('billing', async (job) => { // <- finding
  const account = await prisma.account.findUnique({ where: { id: job.data.accountId } })
  if (!account) throw new Error('no such account')
  await prisma.invoice.create({ data: { accountId: account.id, amount: job.data.amount } })
})
