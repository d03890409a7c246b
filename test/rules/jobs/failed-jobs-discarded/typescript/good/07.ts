import { Queue } from './queue.js'
export const mail = new Queue('mail', { defaultJobOptions: { removeOnFail: true } })