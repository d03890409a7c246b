import { Worker } from 'bullmq'
const mailer = new Worker('mail', async () => {}, { connection: {} })
mailer.on('error', () => {})
process.once('SIGTERM', () => {})
