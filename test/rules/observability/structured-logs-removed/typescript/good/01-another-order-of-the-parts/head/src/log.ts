import { createLogger, format, transports } from 'winston'

export const log = createLogger({
  format: format.combine(format.timestamp(), format.json()),
  transports: [new transports.Console()],
})
