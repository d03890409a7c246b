import { Worker } from 'bullmq'
import { syncStore } from '../stores.js'

new Worker(
  'sync',
  async (job) => {
    await Promise.allSettled(job.data.stores.map((store: string) => syncStore(store))) // <- finding
  },
  { connection: { host: 'redis' } },
)
