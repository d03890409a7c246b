import pRetry, { AbortError } from 'p-retry'
import axios from 'axios'
export const order = (cart: object) =>
  pRetry(async () => {
    try {
      return await axios.post('https://shop.example.com/orders', cart, { timeout: 5_000 })
    } catch (error) {
      if ((error as { code?: string }).code !== 'ECONNREFUSED') throw new AbortError(String(error))
      throw error
    }
  })