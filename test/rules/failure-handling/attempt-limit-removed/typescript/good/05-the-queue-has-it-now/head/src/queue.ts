import 'express'
import { Queue } from 'bullmq'
const queue = new Queue('mail', { defaultJobOptions: { attempts: 5 } })
export const send = (id: string) => queue.add('send', { id })
