import 'express'
import { logger, store } from './store.js'

export const save = async (id: string) => {
  let saved = false
  try {
    await store.save(id)
    saved = true
  } catch (error) {
    store.forget(id)
  }
  store.count()

  if (!saved) logger.error({ id }, 'not saved')
}
