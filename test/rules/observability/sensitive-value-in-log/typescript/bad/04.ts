import winston from 'winston'
const logger = winston.createLogger()
export const authorize = (user: { id: string; apiKey: string }) => {
  logger.info('authorizing', { user: user.id, apiKey: user.apiKey }) // <- finding
}