import 'express'
import { redlock, store } from './store.js'
export const take = async (id: string) => {
  return redlock.using([id], 5_000, async () => store.take(id))
}
