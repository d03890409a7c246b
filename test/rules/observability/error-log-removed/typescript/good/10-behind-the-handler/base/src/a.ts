import 'express'
import { logger, store } from './store.js'

export const save = async (id: string) => {
  try {
    await store.save(id)
  } catch (error) {
    logger.error({ error, id }, 'not saved')
  }
  store.count()
}
