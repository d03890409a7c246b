import express from 'express'
import { Worker } from 'bullmq'
import { ship } from './ship.js'

const app = express()
const server = app.listen(3000)

const worker = new Worker('shipments', async (job) => ship(job.data.order), { connection: { host: 'redis' } })

process.on('SIGTERM', async () => {
  await worker.close()
  server.close(() => process.exit(0))
})
