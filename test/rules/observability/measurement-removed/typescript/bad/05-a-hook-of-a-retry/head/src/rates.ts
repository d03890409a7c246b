import pRetry from 'p-retry'
import { fetchRates } from './bank'

export const rates = () =>
  pRetry(() => fetchRates(), {
    retries: 3,
  })
