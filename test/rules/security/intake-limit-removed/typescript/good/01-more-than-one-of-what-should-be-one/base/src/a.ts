import express from 'express'
import { users } from './users.js'
export const app = express()
export const one = async (name: string) => {
  const found = await users.named(name)
  if (found.length > 1) {
    throw new Error('ambiguous')
  }
  return found[0]
}
