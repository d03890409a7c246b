import { Worker } from 'bullmq'
export const mailer = new Worker('mail', async () => {}, { connection: {} })
