import pRetry from 'p-retry'
export const rates = () =>
  pRetry(() => fetch('https://rates.example.com'), {
    forever: true, // <- finding
  })
