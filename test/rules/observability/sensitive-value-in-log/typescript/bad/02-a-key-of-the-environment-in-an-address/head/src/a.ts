import express from 'express'
import { logger } from './logger.js'
export const app = express()
app.listen(3000, () => {
  logger.info(`queues: http://localhost/admin/${process.env.BULL_AUTH_KEY}/queues`) // <- finding
})
