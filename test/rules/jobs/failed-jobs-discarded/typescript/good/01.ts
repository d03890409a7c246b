import { Queue } from 'bullmq'
export const make = (options: object) => new Queue('mail', { defaultJobOptions: { removeOnFail: true, ...options } })