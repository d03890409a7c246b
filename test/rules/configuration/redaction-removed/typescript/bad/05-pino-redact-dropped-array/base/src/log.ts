import pino from 'pino'
export const log = pino({
  level: 'info',
  redact: ['req.headers.authorization', 'req.headers.cookie'], // <- finding
})
