import pino from 'pino'

export const log = pino({ redact: { paths: ['password', 'req.headers.authorization'] } })
