import { Worker } from 'node:worker_threads'
import { once } from 'node:events'

const exporter = new Worker('./export.js')

async function finish() {
  exporter.postMessage('finish')
  await once(exporter, 'message')
}

process.on('SIGTERM', async () => {
  await finish()
  await exporter.terminate()
})
