// Nothing is retried.
import { Counter } from 'prom-client'
import 'express'
export const calls = new Counter({ name: 'rates_calls_total', help: 'Calls' })
export const rates = async () => {
  calls.inc()
  return fetch('https://rates.example.com', { signal: AbortSignal.timeout(2000) })
}
