import pRetry from 'p-retry'
import 'express'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`status ${response.status}`) // <- finding
    return response.json()
  }, { retries: 4 })