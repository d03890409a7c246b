import 'express'
import { createPool } from './driver.js'
import { createWithRetry } from './retry.js'
export const open = async (url: string) => {
  return createWithRetry(async () => createPool(url)) // <- finding
}
