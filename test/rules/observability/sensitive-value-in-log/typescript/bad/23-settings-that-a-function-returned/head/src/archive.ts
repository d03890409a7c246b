import pino from 'pino'
import type { archiveSettings } from './archive-settings.js'

const log = pino()

export const openArchive = (settings: Readonly<ReturnType<typeof archiveSettings>>) => {
  log.info({ settings }, 'archive opened') // <- finding
  return settings.bucket
}
