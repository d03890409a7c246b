import { Queue } from 'bullmq'
export const mail = new Queue('mail', {
  defaultJobOptions: {
    attempts: Number.MAX_SAFE_INTEGER, // <- finding
    backoff: { type: 'exponential', delay: 1000 },
  },
})