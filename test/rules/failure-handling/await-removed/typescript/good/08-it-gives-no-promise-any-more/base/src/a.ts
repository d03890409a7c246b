import 'express'
import { forget } from './cache.js'
export const a = async (id: string) => {
  await forget(id)
  return id
}
