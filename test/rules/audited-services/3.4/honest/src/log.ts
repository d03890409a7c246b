import pino from 'pino'

export const log = pino({ redact: { paths: ['*.email', '*.phone'] } })
