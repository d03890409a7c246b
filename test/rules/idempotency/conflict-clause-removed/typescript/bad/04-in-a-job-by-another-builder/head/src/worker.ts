import { Worker } from 'bullmq'
import { db } from './db.js'
export const worker = new Worker('days', async (job) => {
  await db.insertInto('day').values({ site: job.data.site, day: job.data.day }).execute() // <- finding
})
