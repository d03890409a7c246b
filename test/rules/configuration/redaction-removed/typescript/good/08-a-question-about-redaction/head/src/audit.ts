import { logger } from './logger.js'
import { known } from './known.js'
export const report = (fields: readonly string[]) => {
  const open = fields.filter((field) => !known.has(field))
  logger.info({ open: open.length }, 'fields without redaction')
}
