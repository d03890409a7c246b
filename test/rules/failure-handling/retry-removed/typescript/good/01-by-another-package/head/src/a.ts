import { backOff } from 'exponential-backoff'
import 'express'
import { load } from './load.js'
export const a = async () => {
  return backOff(() => load(), { numOfAttempts: 5 })
}
