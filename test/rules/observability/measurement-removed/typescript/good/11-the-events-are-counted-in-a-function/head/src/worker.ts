import { Worker } from 'bullmq'
import { connection } from './redis.js'
import { send } from './mail.js'
import { counted } from './counted.js'

counted(new Worker('mail', async (job) => send(job.data), { connection }))
