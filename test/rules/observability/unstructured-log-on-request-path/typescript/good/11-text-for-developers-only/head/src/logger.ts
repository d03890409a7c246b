import { createLogger, format, transports } from 'winston'

const isProduction = process.env.NODE_ENV === 'production'

export const logger = createLogger({
  format: isProduction ? format.json() : format.simple(),
  transports: [new transports.Console()],
})
