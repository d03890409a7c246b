import { logger } from './logger.js'
import { redactsField } from './redaction.js'
export const report = (fields: readonly string[]) => {
  const open = fields.filter((field) => !redactsField(field))
  logger.info({ open: open.length }, 'fields without redaction')
}
