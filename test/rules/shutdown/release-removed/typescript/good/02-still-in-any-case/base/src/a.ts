import 'express'
import { metrics, store } from './store.js'
export const save = async (id: string) => {
  const timer = metrics.start('save')
  try {
    await store.save(id)
  } finally {
    timer.end()
  }
}
