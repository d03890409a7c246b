import { withRetry } from './retry.js'
export const buy = (ref: string) =>
  withRetry(() =>
    fetch('https://c.example.com/labels', { // <- finding
      method: 'POST',
      body: JSON.stringify({ ref }),
      signal: AbortSignal.timeout(5000),
    }),
  )
