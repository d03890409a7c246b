import { steady as calm } from './policies.js'

const ask = async (): Promise<unknown> => {
  const response = await fetch('https://kitchen.example/dishes', { signal: AbortSignal.timeout(800) })
  return response.json()
}

export async function dishes(): Promise<unknown> {
  return calm(() => ask())
}
