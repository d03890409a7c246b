import { Worker } from 'bullmq'
import { send } from './send.js'
import { names } from './names.js'
export const mail = new Worker(names.mail, async (job) => send(job.data))
