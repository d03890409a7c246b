import { createLogger, format, transports } from 'winston'

export const log = createLogger({ // <- finding
  format: format.simple(),
  transports: [new transports.Console()],
})
