import 'express'
import { logger, store } from './store.js'

export const save = async (id: string): Promise<boolean> => {
  try {
    await store.save(id)
    return true
  } catch (error) {
    return false
  }
}





export const saveAll = async (ids: string[]) => {
  const results = await Promise.all(ids.map((id) => save(id)))
  const failed = ids.filter((_, at) => !results[at])
  if (failed.length > 0) logger.error({ failed }, 'not saved')
  return results
}
