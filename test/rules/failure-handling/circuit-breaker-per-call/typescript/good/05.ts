import CircuitBreaker from 'opossum'
const breakers = new Map<string, CircuitBreaker>()
export const through = (host: string, ask: () => Promise<string>) => {
  let breaker = breakers.get(host)
  if (!breaker) {
    breaker = new CircuitBreaker(ask)
    breakers.set(host, breaker)
  }
  return breaker.fire()
}