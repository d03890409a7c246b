import { withRetry } from './retry.js'
export const buy = (ref: string) =>
  withRetry(() =>
    fetch('https://c.example.com/labels', {
      method: 'POST',
      headers: { 'Idempotency-Key': ref },
      body: JSON.stringify({ ref }),
      signal: AbortSignal.timeout(5000),
    }),
  )
