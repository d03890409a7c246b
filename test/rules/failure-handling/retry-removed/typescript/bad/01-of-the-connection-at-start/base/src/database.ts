import pRetry from 'p-retry'
import { connect } from './driver.js'
import 'express'
export const open = async (url: string) => {
  return pRetry(() => connect(url), { retries: 5 }) // <- finding
}
