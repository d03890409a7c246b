import winston from 'winston'
import { mask } from './mask.js'
const logger = winston.createLogger()
export const authorize = (apiKey: string) => logger.info('authorizing', { apiKey: mask(apiKey) })