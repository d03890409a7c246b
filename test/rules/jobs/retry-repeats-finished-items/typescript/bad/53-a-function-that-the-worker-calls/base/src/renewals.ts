import { Queue, Worker } from 'bullmq'
import { ServerClient } from 'postmark'
import { connection } from './redis.js'
import { membersDue } from './members.js'

const postmark = new ServerClient(process.env.POSTMARK_TOKEN ?? '')
export const renewals = new Queue('renewals', { connection, defaultJobOptions: { attempts: 3 } })

async function remindAll(day: string) {
  const members = await membersDue(day)
  for (const member of members) {
  }
}

export const worker = new Worker('renewals', async (job) => remindAll(job.data.day), { connection })
