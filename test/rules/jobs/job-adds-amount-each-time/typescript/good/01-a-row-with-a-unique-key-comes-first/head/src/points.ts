import { Worker } from 'bullmq'
import { prisma } from './db.js'

new Worker('points', async (job) => {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.award.createMany({ data: [{ id: job.data.awardId }], skipDuplicates: true })
    if (count === 0) return
    await tx.account.update({ where: { id: job.data.accountId }, data: { points: { increment: job.data.points } } })
  })
})
