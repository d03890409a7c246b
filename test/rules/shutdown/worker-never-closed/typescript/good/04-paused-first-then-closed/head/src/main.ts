import { Worker } from 'bullmq'
const mailer = new Worker('mail', async () => {}, { connection: {} })
mailer.on('error', () => {})
process.once('SIGTERM', async () => {
  await mailer.pause()
  await mailer.close()
  process.exit(0)
})
