import winston from 'winston'
import { open } from './open.js'
const logger = winston.createLogger()
export const decrypt = (text: string, secretKey: string | undefined) => {
  if (!secretKey || typeof secretKey !== 'string') {
    logger.error('no key to decrypt with', { secretKey })
    return undefined
  }
  return open(text, secretKey)
}
