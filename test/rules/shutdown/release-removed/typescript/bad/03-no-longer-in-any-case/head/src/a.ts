import 'express'
import { metrics, store } from './store.js'
export const save = async (id: string) => {
  const timer = metrics.start('save')
  await store.save(id)
  timer.end()
}
