import pRetry from 'p-retry'
import axios from 'axios'
import { retries } from './metrics.js'

export const state = (id: string) =>
  pRetry(() => axios.get(`https://pay.example.com/${id}`, { timeout: 1000 }), { retries: 3, onFailedAttempt: () => retries.inc() })
