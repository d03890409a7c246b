import pino from 'pino'

const settings = {
  level: 'info',
}

const bindings = { service: 'appointments' }

export const logger = pino(settings).child(bindings)
