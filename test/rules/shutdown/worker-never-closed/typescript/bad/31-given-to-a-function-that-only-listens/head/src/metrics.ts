import type { Worker } from 'bullmq'
import { failed } from './counters'

export const observe = (worker: Worker): void => {
  worker.on('failed', () => failed.inc())
}
