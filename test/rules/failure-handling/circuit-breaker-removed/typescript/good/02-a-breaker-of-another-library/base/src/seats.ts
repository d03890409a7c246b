import CircuitBreaker from 'opossum'

const load = async (train: string): Promise<number> => {
  const response = await fetch(`https://seats.example/${train}`, { signal: AbortSignal.timeout(2_000) })
  return Number(await response.text())
}

const breaker = new CircuitBreaker(load, { resetTimeout: 10_000 })

export const free = async (train: string): Promise<number> => {
  return breaker.fire(train)
}
