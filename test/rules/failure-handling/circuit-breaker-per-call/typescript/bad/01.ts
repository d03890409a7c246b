import CircuitBreaker from 'opossum'
import { push } from './catalogue.js'
export async function pushAll(items: readonly string[]) {
  for (const item of items) {
    const breaker = new CircuitBreaker(push, { timeout: 2_000 }) // <- finding
    await breaker.fire(item)
  }
}