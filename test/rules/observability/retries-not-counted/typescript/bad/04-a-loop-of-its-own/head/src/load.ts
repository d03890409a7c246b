import 'express'
import { Counter } from 'prom-client'
export const loads = new Counter({ name: 'loads_total', help: 'Loads', labelNames: ['result'] })
export const load = async () => {
  for (let n = 0; n < 3; n += 1) { // <- finding
    try {
      return await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** n))
    }
  }
  throw new Error('no rates')
}
