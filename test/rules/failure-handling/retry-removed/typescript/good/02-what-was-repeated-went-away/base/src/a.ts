import pRetry from 'p-retry'
import 'express'
import { load, other } from './load.js'
export const a = async () => {
  const x = await pRetry(() => load(), { retries: 5 })
  return other(x)
}
