import 'express'
import { logger, store } from './store.js'
import { markFailed } from './failed.js'
export const save = async (id: string) => {
  try {
    await store.save(id)
  } catch (error) {
    markFailed(id)
  }
}
