import 'express'
import { redis } from './redis.js'
export const check = async (id: string, code: string) => {
  return (await redis.get('code:' + id)) === code
}
