import { Queue } from 'bullmq'
import { attempts } from './config.js'
export const mail = new Queue('mail', { defaultJobOptions: { attempts } })