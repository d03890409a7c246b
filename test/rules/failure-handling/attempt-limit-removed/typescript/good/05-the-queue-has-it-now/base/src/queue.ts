import 'express'
import { Queue } from 'bullmq'
const queue = new Queue('mail')
export const send = (id: string) => queue.add('send', { id }, { attempts: 5 })
