import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'
import { Client } from './http.js'
export const makeClient = (host: string) => {
  const policy = circuitBreaker(handleAll, { halfOpenAfter: 5_000, breaker: new ConsecutiveBreaker(5) })
  return new Client(host, policy)
}
