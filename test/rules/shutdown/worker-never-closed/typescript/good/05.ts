import { Worker } from 'bullmq'
const mailer = new Worker('mail', async () => {}, { connection: {} })
process.once('SIGTERM', () => void mailer.close())