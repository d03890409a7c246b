import CircuitBreaker from 'opossum'

const ask = () => fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })

export const rate = () => new CircuitBreaker(ask, { errorThresholdPercentage: 50 }).fire()
