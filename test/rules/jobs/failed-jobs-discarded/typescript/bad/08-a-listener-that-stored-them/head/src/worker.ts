import { Worker } from 'bullmq'
import { connection } from './redis.js'
import { send } from './mail.js'

const worker = new Worker('mail', async (job) => send(job.data), { connection })
