import { v5 as uuidv5 } from 'uuid'
import { Worker } from 'bullmq'
import { api } from './db.js'
export const worker = new Worker('charges', async (job) => { await api.charge({ idempotencyKey: uuidv5(job.data.id, 'namespace') }) })