import pRetry from 'p-retry'
import { statsd } from './statsd'
import { fetchRates } from './bank'

export const rates = () =>
  pRetry(() => fetchRates(), {
    retries: 3,
    onFailedAttempt: () => statsd.increment('rates.retries'), // <- finding
  })
