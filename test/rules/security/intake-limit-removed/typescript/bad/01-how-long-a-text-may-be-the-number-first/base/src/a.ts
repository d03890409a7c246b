import express from 'express'
import { BadRequest } from './errors.js'
import { hash } from './hash.js'
export const app = express()
export const setPassword = async (password: string) => {
  if (password.length < 8) {
    throw new BadRequest('Password must be at least 8 characters.')
  }
  if (64 < password.length) { // <- finding
    throw new BadRequest('Password must be at most 64 characters.')
  }
  return hash(password)
}
