import { Queue } from 'bullmq'
export const mail = new Queue('mail', {
  defaultJobOptions: { attempts: 5, backoff: 1000, removeOnFail: true }, // <- finding
})