import 'express'
import { store } from './store.js'
export const save = async (id: string) => {
  try {
    await store.save(id)
  } catch (error) {
    return false
  }
}
