import { createLogger, format, transports } from 'winston'

export const logger = createLogger({ // <- finding
  format: format.printf(({ level, message }) => `${level}: ${message}`),
  transports: [new transports.Console()],
})
