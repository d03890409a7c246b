import { Queue } from 'bullmq'
export const billing = new Queue('billing', {
  connection: { host: 'redis' },
  defaultJobOptions: {
    attempts: 8,
    removeOnComplete: { age: 3600 },
    removeOnFail: 0, // <- finding
  },
})
