import pRetry, { AbortError } from 'p-retry'
import 'express'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (response.status === 404) throw new AbortError('not there')
    if (!response.ok) throw new Error('failed')
    return response.json()
  })