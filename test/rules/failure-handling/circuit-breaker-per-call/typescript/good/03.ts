import CircuitBreaker from 'opossum'
import { score } from './risk.js'
let state: CircuitBreaker.State | undefined
export async function rate(order: string) {
  const breaker = new CircuitBreaker(score, { state })
  try {
    return await breaker.fire(order)
  } finally {
    state = breaker.toJSON().state
  }
}