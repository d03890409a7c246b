import { Queue } from 'bullmq'
export const mail = new Queue('mail', { defaultJobOptions: { removeOnFail: { age: 24 * 3600, count: 5000 } } })
