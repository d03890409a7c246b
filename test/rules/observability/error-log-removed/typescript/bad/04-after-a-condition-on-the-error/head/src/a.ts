import 'express'
import { logger, store, NotFound } from './store.js'
export const load = async (id: string) => {
  try {
    return await store.load(id)
  } catch (error) {
    if (error instanceof NotFound) return undefined
    return undefined
  }
}
