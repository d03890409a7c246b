import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { retries: 8, minTimeout: 0 }) // <- finding