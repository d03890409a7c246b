import pRetry from 'p-retry'
import axios from 'axios'

export const forecast = (city: string) =>
  pRetry(() => axios.get(`https://weather.example.com/${city}`, { timeout: 1500 }), { retries: 4, minTimeout: 200 }) // <- finding
