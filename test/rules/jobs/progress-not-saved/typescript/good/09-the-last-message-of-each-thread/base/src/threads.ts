import { Worker } from 'bullmq'
import { prisma } from './db'
import { summarize } from './summary'

export const worker = new Worker('threads', async (job) => {
  for (const thread of job.data.threads) {
    await summarize(thread.id)
    await prisma.thread.update({ where: { id: thread.id }, data: { lastMessageId: thread.newest } })
  }
})
