import { logger } from './store.js'
const failed = new Set<string>()
export const markFailed = (id: string) => {
  failed.add(id)
  logger.warn({ id }, 'order failed')
}
