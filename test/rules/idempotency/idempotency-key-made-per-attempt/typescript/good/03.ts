import { randomUUID } from 'node:crypto'
import { Worker } from 'bullmq'
import { db, api } from './db.js'
export const worker = new Worker('charges', async (job) => {
  const key = randomUUID()
  await db.attempts.create({ data: { id: job.data.id, key } })
  await api.charge({ amount: 1 }, { idempotencyKey: key })
})