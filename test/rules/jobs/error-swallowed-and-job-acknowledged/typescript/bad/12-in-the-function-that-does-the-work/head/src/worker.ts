import { Worker } from 'bullmq'
import { syncContact } from './sync.js'

new Worker('contacts', async (job) => {
  await syncContact(job.data.id)
}, { connection: { host: 'redis' } })
