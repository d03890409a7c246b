import 'express'
import { mutex, store } from './store.js'
export const take = async (id: string) => {
  return mutex.runExclusive(async () => store.take(id))
}
