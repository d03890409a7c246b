import winston from 'winston'
const secrets = ['password', 'token', 'authorization']
const redact = winston.format((info) => {
  for (const key of secrets) if (key in info) info[key] = '[redacted]'
  return info
})
export const log = winston.createLogger({
  format: winston.format.combine(redact(), winston.format.timestamp(), winston.format.json()), // <- finding
  transports: [new winston.transports.Console()],
})
