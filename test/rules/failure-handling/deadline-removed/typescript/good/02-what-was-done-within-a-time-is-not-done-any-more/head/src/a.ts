import 'express'
import { loadRatesWithTimeout } from './rates.js'
export const price = async (id: string) => {
  return id.length
}
