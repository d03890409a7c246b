import { logger } from './logger'
import { sync } from './client'

export async function syncAll(ids: string[]) {
  for (const id of ids) {
    try {
      await sync(id)
    } catch (error) {
      logger.error({ error, id }, 'sync failed')
    }
  }
}
