import 'express'
import { tokens } from './tokens.js'
export const createToken = async (ownerId: string) => {
  if ((await tokens.countByUser(ownerId)) >= 10) throw new Error('too many tokens')
  return tokens.create(ownerId)
}
