import { Worker } from 'bullmq'
import { db } from './db.js'
import { invoices } from './schema.js'
export const worker = new Worker('billing', async (job) => {
  await db.insert(invoices).values({ order: job.data.order }).onConflictDoNothing()
})
