import { withRetry } from './retry.js'
export const find = (q: string) =>
  withRetry(() =>
    fetch('https://c.example.com/search', { method: 'POST', body: JSON.stringify({ q }), signal: AbortSignal.timeout(5000) }),
  )
