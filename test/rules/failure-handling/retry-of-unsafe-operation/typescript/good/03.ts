import pRetry from 'p-retry'
import axios from 'axios'
export const prices = () => pRetry(() => axios.get('https://shop.example.com/prices', { timeout: 5_000 }))