import { Worker } from 'bullmq'
import { connection } from './redis.js'
import { db } from './db.js'
import { send } from './mail.js'

const worker = new Worker('mail', async (job) => send(job.data), { connection })
worker.on('failed', async (job, err) => {
  await db.query('insert into failed_jobs (queue, payload, error) values ($1, $2, $3)', ['mail', job?.data, err.message]) // <- finding
})
