import 'express'
import { store } from './store.js'
export const take = async (id: string) => {
  return store.takeIfFree(id)
}
