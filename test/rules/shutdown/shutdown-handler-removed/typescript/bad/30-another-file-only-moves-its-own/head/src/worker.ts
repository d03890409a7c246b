import { startWorker } from './jobs'

export function start(): void {
  const worker = startWorker()

  process.once('SIGTERM', () => worker.close())
}
