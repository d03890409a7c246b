import pRetry from 'p-retry'
import axios from 'axios'
import { retries } from './metrics.js'

const counted = (peer: string) => ({ retries: 4, onFailedAttempt: () => retries.inc({ peer }) })

export const forecast = (city: string) =>
  pRetry(() => axios.get(`https://weather.example.com/${city}`, { timeout: 1500 }), counted('weather'))
