import { metrics } from '@opentelemetry/api'
import 'express'
const retries = metrics.getMeter('rates').createCounter('rates.retries')
export const rates = async () => {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      return await fetch('https://rates.example.com', { signal: AbortSignal.timeout(2000) })
    } catch (error) {
      if (attempt === 3) throw error
      retries.add(1, { attempt })
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt))
    }
  }
}
