import pino from 'pino'

const settings = {
  level: 'info',
  redact: ['req.headers.cookie', 'patient.insuranceNumber'], // <- finding
}

const bindings = { service: 'appointments' }

export const logger = pino(settings).child(bindings)
