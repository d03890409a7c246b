import { Worker } from 'bullmq'
export const sms = new Worker('sms', async () => {}, { connection: {} })
sms.on('error', console.error)
