import 'express'
import { mutex, store } from './store.js'
export const take = async (id: string) => {
  return store.take(id)
}
