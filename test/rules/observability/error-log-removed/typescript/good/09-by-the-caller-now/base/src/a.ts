import 'express'
import { logger, store } from './store.js'

export const save = async (id: string): Promise<boolean> => {
  try {
    await store.save(id)
    return true
  } catch (error) {
    logger.error({ error, id }, 'not saved')
    return false
  }
}





export const saveAll = async (ids: string[]) => {
  const results = await Promise.all(ids.map((id) => save(id)))
  return results
}
