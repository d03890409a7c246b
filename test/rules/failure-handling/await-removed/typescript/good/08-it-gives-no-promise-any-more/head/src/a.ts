import 'express'
import { forget } from './cache.js'
export const a = async (id: string) => {
  forget(id)
  return id
}
