import { Worker } from 'bullmq'
export const start = () => {
  const worker = new Worker('mail', async () => {}, { connection: {} })
  return worker
}
process.once('SIGTERM', () => {})