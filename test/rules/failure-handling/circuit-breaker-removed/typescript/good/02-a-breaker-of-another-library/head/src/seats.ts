import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'

const load = async (train: string): Promise<number> => {
  const response = await fetch(`https://seats.example/${train}`, { signal: AbortSignal.timeout(2_000) })
  return Number(await response.text())
}

const policy = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) })

export const free = async (train: string): Promise<number> => {
  return policy.execute(() => load(train))
}
