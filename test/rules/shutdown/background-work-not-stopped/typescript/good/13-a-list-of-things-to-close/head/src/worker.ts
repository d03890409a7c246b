import { Worker } from 'bullmq'
import { onClose } from './lifecycle.js'
import { ship } from './ship.js'

const worker = new Worker('shipments', async (job) => ship(job.data.order), { connection: { host: 'redis' } })
onClose(() => worker.close())
