import { Worker } from 'bullmq'
import { syncStore } from '../stores.js'

new Worker(
  'sync',
  async (job) => {
    await Promise.all(job.data.stores.map((store: string) => syncStore(store)))
  },
  { connection: { host: 'redis' } },
)
