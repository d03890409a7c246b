import 'express'
import { tokens } from './tokens.js'
export const createToken = async (userId: string) => {
  if ((await tokens.countByUser(userId)) >= 10) throw new Error('too many tokens')
  return tokens.create(userId)
}
