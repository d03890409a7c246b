import 'express'
import { createPool } from './driver.js'
export const open = async (url: string) => {
  return createPool(url)
}
