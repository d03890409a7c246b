import CircuitBreaker from 'opossum'

const ask = () => fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })
const breaker = new CircuitBreaker(ask, { timeout: 3_000, errorThresholdPercentage: 50, resetTimeout: 10_000 })

export const rate = () => breaker.fire()
