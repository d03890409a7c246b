import { steady } from './policies.js'

export async function dishes(): Promise<unknown> {
  return steady(async () => { // <- finding
    const response = await fetch('https://kitchen.example/dishes', { signal: AbortSignal.timeout(800) })
    return response.json()
  })
}
