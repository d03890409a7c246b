import { Worker } from 'bullmq'
export const mails = new Worker('mails', async () => {}, { connection: {} })
const reports = new Worker('reports', async () => {}, { connection: {} }) // <- finding
reports.on('failed', (job, error) => console.error(job?.id, error))
