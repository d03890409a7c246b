import { Worker } from 'bullmq'
import { send } from './send.js'
export function captionWorker(connection) {
  const worker = new Worker('captions', (job) => send(job.data), { connection }) // <- finding
  worker.on('error', (err) => console.error(err))
  return worker
}
