import { Worker } from 'bullmq'
const workers: Worker[] = []
const mailer = new Worker('mail', async () => {}, { connection: {} })
workers.push(mailer)
process.once('SIGTERM', () => void Promise.all(workers.map((worker) => worker.close())))