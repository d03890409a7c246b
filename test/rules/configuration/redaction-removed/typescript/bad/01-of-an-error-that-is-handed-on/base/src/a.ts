import 'express'
import { sanitizeError } from './clean.js'
import { store, wrap } from './store.js'
export const connect = async (url: string) => {
  try {
    await store.connect(url)
  } catch (error) {
    throw wrap(sanitizeError(error)) // <- finding
  }
}
