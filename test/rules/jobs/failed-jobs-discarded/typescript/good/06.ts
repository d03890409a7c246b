import { Queue } from 'bullmq'
import { keep } from './config.js'
export const mail = new Queue('mail', { defaultJobOptions: { removeOnFail: !keep } })