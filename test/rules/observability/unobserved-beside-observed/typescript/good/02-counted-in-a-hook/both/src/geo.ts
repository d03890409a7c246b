import pRetry from 'p-retry'
import axios from 'axios'
import { retries } from './metrics.js'

export const locate = (ip: string) =>
  pRetry(() => axios.get(`https://geo.example.com/${ip}`, { timeout: 1000 }), {
    retries: 3,
    onFailedAttempt: () => retries.inc({ peer: 'geo' }),
  })
