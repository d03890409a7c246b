import 'express'
import { store } from './store.js'
export const a = async () => {
  let running = false
  if (running) return
  running = true
  await store.load()
  running = false
}
