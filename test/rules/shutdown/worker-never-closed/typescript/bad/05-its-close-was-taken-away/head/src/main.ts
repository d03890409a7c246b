import { Worker } from 'bullmq'
const mailer = new Worker('mail', async () => {}, { connection: {} })
process.once('SIGTERM', async () => {
  console.log('bye')
})
mailer.on('error', () => {})
