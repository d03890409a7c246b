import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { forever: true, maxRetryTime: 30_000 })