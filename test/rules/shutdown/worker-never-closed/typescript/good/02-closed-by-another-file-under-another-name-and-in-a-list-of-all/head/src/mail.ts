import { Worker } from 'bullmq'
export const worker = new Worker('mail', async () => {}, { connection: {} })
worker.on('error', console.error)
