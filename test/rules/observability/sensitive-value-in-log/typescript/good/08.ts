import winston from 'winston'
const logger = winston.createLogger()
export const list = (nextToken: string, tokenCount: number) => logger.info('listing', { nextToken, tokenCount })