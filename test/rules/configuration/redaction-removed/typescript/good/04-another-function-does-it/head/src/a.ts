import 'express'
import { logger, withoutSecrets } from './log.js'
export const f = (body: unknown) => {
  logger.info(withoutSecrets(body), 'in')
}
