import { Worker } from 'bullmq'
import { prisma } from './db.js'

export const worker = new Worker('points', async (job) => {
  await prisma.account.update({ // <- finding
    where: { id: job.data.accountId },
    data: { points: { increment: job.data.points } },
  })
})
