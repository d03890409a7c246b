import { Worker } from 'bullmq'
import { observed } from './observed'
import { connection, run } from './run'

const receipts = observed(new Worker('receipts', run, { connection }))
receipts.on('error', (error) => console.error(error))

process.once('SIGTERM', () => {
  void receipts.close().then(() => process.exit(0))
})
