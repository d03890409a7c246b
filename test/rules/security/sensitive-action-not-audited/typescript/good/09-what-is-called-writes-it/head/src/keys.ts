import { audit, store } from './store.js'
export const removeKey = async (id: string) => {
  await audit.record('key')
  return store.removeKey(id)
}
