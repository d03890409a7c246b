import 'express'
import { store } from './store.js'
let isPolling = false
export const poll = async () => {
  if (isPolling) return
  isPolling = true
  await store.poll() // <- finding
  isPolling = false
}
