import CircuitBreaker from 'opossum'
import { read } from './sensor.js'
async function main() {
  const breaker = new CircuitBreaker(read, { timeout: 2_000 })
  setInterval(() => void breaker.fire(), 60_000)
  await breaker.fire()
}
void main()