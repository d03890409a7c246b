import pRetry from 'p-retry'
import 'express'
import { isTransient } from './errors.js'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (!response.ok) throw new Error('failed')
    return response.json()
  }, { shouldRetry: isTransient })