import axios from 'axios'
import axiosRetry from 'axios-retry'
const shop = axios.create({ timeout: 5_000 })
axiosRetry(shop, { retries: 3, retryDelay: axiosRetry.exponentialDelay })
export const order = (cart: object) => shop.post('https://shop.example.com/orders', cart)