import pRetry from 'p-retry'
import { retries } from './metrics.js'

export const translate = (text: string) =>
  pRetry(() => fetch(`https://engine.example.org/?q=${encodeURIComponent(text)}`, { signal: AbortSignal.timeout(2000) }), {
    retries: 3,
    onFailedAttempt: () => retries.inc({ dependency: 'engine' }),
  })
