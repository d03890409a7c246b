import pino from 'pino'

const base = pino({ level: 'info' })

export const logger = base.child({ region: 'north' })
