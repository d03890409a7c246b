import { store } from '../src/store.js'
let running = false
export const a = async () => {
  if (running) return
  running = true
  await store.load()
  running = false
}
