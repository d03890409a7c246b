import { Worker } from 'bullmq'
import { send } from './mail.js'
export const worker = new Worker('mail', async (job) => {
  console.info('sending', job.id) // <- finding
  await send(job.data)
})
