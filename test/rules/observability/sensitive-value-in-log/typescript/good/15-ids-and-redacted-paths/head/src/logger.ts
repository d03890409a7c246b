import pino from 'pino'

export const logger = pino({ redact: ['body', 'headers', 'user.email'] })
