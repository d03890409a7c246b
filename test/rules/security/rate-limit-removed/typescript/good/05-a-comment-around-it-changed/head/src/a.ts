import express from 'express'
export const app = express()
import { limit } from './limits.js'
export const send = async (to: string) => {
  // at most once a minute
  await limit.consume(to)
  return to
}
