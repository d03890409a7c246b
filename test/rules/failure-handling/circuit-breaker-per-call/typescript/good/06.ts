import CircuitBreaker from 'opossum'
export const guard = (ask: (id: string) => Promise<string>) => {
  const breaker = new CircuitBreaker(ask)
  breaker.fallback(() => 'unknown')
  return (id: string) => breaker.fire(id)
}