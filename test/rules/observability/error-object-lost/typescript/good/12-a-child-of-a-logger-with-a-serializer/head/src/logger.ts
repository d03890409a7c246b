import pino from 'pino'

const base = pino({ serializers: { error: pino.stdSerializers.err } })

export const logger = base.child({ region: 'north' })
