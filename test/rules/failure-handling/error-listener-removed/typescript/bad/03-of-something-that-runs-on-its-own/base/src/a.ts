import express from 'express'
import { makeWorker, logger } from './worker.js'
export const app = express()
export const boot = () => {
  const worker = makeWorker('mail')
  worker.run().catch((error: unknown) => { // <- finding
    logger.error({ error })
    process.exit(1)
  })
  return worker
}
