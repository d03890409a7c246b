import winston from 'winston'
const logger = winston.createLogger()
export const decrypt = (text: string | undefined, secretKey: string) => {
  if (!text || !secretKey) {
    logger.error('nothing to decrypt', { secretKey }) // <- finding
  }
}
