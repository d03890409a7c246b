import pino from 'pino'
import type { TransferRequest } from './transfer-request.js'

const logger = pino()

export const transfer = (request: TransferRequest) => {
  logger.info({ request }, 'transfer') // <- finding
}
