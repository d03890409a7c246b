import Queue from 'bull'
import { send } from './send.js'
export const queue = new Queue('mail')
queue.process('mail', async (job) => send(job.data))
