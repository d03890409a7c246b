import express from 'express'
import { users } from './users.js'
export const app = express()
export const one = async (name: string) => {
  const found = await users.named(name)
  return found[0]
}
