import pRetry from 'p-retry'
import 'express'
import { load } from './load.js'
export const a = async () => {
  return pRetry(() => load(), { retries: 5 })
}
