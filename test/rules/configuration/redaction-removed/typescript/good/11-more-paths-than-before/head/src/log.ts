import pino from 'pino'

export const log = pino({ level: 'info', redact: { paths: ['headers.authorization', 'headers.cookie'], remove: true } })
