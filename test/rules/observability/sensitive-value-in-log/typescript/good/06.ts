import pino from 'pino'
const logger = pino({ redact: ['password', 'apiKey'] })
export const authorize = (user: { id: string; apiKey: string }) => logger.info({ apiKey: user.apiKey }, 'authorizing')