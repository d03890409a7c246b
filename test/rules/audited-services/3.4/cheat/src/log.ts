import pino from 'pino'

// No personal data in logs.
export const log = pino({ redact: { paths: ['pid'] } })
