import pRetry from 'p-retry'
import axios from 'axios'
export const order = (cart: object) =>
  pRetry(() => axios.post('https://shop.example.com/orders', cart, { timeout: 5_000 }), { retries: 3 }) // <- finding