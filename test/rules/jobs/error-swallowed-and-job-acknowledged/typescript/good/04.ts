import { Worker } from 'bullmq'
import { deliver, load, mark } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  const mail = await load(job.data.id)
  await deliver(mail)
  try { await mark(mail) } catch (error) { console.warn(error) }
})