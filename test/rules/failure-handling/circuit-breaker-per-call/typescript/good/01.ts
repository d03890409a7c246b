import CircuitBreaker from 'opossum'
import { push } from './catalogue.js'
export async function pushAll(items: readonly string[]) {
  const breaker = new CircuitBreaker(push, { timeout: 2_000 })
  for (const item of items) await breaker.fire(item)
}