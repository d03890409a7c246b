import 'express'
import { logger, store } from './store.js'
import { reset } from './reset.js'
export const save = async (id: string) => {
  try {
    await store.save(id)
  } catch (error) {
    reset(id)
  }
}
