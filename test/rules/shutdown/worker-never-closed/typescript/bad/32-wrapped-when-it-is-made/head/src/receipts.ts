import { Worker } from 'bullmq'
import { observed } from './observed'
import { connection, run } from './run'

const receipts = observed(new Worker('receipts', run, { connection })) // <- finding
receipts.on('error', (error) => console.error(error))
