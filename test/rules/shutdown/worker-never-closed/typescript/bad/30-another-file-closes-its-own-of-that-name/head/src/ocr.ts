import { Worker } from 'bullmq'
import { observe } from './metrics'
import { connection, run } from './run'
import { onShutdown } from './shutdown'

export function start(): void {
  const worker = new Worker('ocr', run, { connection })
  observe(worker)
  onShutdown(() => worker.close())
}
