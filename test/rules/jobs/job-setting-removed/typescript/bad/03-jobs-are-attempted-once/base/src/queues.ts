import { Queue } from 'bullmq'
import { connection } from './setup.js'

export const letters = new Queue('letters', {
  connection,
  defaultJobOptions: {
    attempts: 4, // <- finding
    backoff: { type: 'exponential', delay: 1000 },
    removeOnComplete: true,
  },
})
