import 'express'
import { store } from './store.js'
export const state = { running: false }
export const a = async () => {
  state.running = true
  await store.load()
  state.running = false
}
