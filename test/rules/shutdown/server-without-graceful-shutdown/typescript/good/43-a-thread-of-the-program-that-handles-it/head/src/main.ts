import { Worker } from 'node:worker_threads'

const indexer = new Worker(new URL('./indexer.js', import.meta.url))
process.once('SIGTERM', () => indexer.postMessage('stop'))
