import 'express'
import { loadRatesWithTimeout } from './rates.js'
export const price = async (id: string) => {
  const rates = await loadRatesWithTimeout(id, 500)
  console.log(rates)
  return id.length
}
