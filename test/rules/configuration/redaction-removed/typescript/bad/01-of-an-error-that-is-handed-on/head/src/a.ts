import 'express'
import { store, wrap } from './store.js'
export const connect = async (url: string) => {
  try {
    await store.connect(url)
  } catch (error) {
    throw wrap(error)
  }
}
