import { logger } from './logger.js'
import { redactsSecret } from './redaction.js'
export const report = (fields: readonly string[]) => {
  const open = []
  for (const field of fields) if (!redactsSecret(field)) open.push(field)
  logger.info({ open: open.length }, 'fields without redaction')
}
