import type { Worker } from 'bullmq'
import { failed } from './counters'

export const observed = (worker: Worker): Worker => {
  worker.on('failed', () => failed.inc())
  return worker
}
