import type { Worker } from 'bullmq'
import { failed } from './counters'
import { onShutdown } from './shutdown'

export const observe = (worker: Worker): void => {
  worker.on('failed', () => failed.inc())
  onShutdown(() => worker.close())
}
