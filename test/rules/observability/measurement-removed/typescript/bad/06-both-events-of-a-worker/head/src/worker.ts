import { Worker } from 'bullmq'
import { connection } from './redis.js'
import { send } from './mail.js'

const worker = new Worker('mail', async (job) => send(job.data), { connection })

worker.on('failed', (job, err) => {
  console.error('mail job failed', job?.id, err)
})
