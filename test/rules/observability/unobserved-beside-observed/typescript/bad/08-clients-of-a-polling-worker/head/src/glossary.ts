import pRetry from 'p-retry'

export const terms = (customer: string) =>
  pRetry(() => fetch(`https://glossary.example.org/${customer}`, { signal: AbortSignal.timeout(2000) }), { retries: 3 }) // <- finding
