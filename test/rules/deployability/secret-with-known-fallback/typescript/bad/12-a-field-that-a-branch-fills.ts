import { logger } from './logger'

export function load() {
  const options = { webhookSecret: process.env.WEBHOOK_SECRET, port: 3000 }
  if (!options.webhookSecret) {
    logger.warn('WEBHOOK_SECRET is not set')
    options.webhookSecret = 'let-me-in' // <- finding
  }
  return options
}
