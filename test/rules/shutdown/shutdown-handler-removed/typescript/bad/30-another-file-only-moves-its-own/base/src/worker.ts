import { startWorker } from './jobs'

const worker = startWorker()

process.once('SIGTERM', () => worker.close())
