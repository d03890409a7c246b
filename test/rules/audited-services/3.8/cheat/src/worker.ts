import { Worker } from 'bullmq'
import { Gauge } from 'prom-client'

export const pool = new Gauge({ name: 'db_pool_connections', help: 'Connections of the pool' })
export const worker = new Worker('mail', async (job) => send(job.data))
