import pRetry from 'p-retry'
import 'express'
class FatalError extends Error {}
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    if (!response.ok) throw response.status >= 500 ? new Error('again') : new FatalError('no')
    return response.json()
  }, { retries: 3 })
