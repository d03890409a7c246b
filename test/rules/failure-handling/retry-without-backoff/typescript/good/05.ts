import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { retries: 3 })