import 'express'
import { logger, redact } from './log.js'
export const f = (body: unknown) => {
  logger.info(redact(body), 'in')
}
