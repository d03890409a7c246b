import { Worker } from 'bullmq'
import { closeOnExit } from './lifecycle.js'
const mailer = new Worker('mail', async () => {}, { connection: {} })
closeOnExit(mailer)
process.once('SIGTERM', () => {})
