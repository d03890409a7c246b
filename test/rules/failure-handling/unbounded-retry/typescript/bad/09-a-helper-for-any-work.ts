import { counter } from './metrics'

export async function persist<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    counter.inc()
    console.error('attempt failed', error)
    return persist(work) // <- finding
  }
}
