import { Worker } from 'bullmq'
import { deliver } from './deliver.js'
import { prisma } from './db.js'
export const worker = new Worker('mail', async (job) => {
  try {
    await deliver(job.data)
  } catch (error) {
    await prisma.mail.update({ where: { id: job.data.id }, data: { state: 'failed', reason: String(error) } })
  }
})
