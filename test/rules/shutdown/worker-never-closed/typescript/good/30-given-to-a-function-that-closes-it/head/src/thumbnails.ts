import { Worker } from 'bullmq'
import { observe } from './metrics'
import { connection, run } from './run'

export function start(): void {
  const worker = new Worker('thumbnails', run, { connection })
  observe(worker)
}
