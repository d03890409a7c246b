export async function dishes(): Promise<unknown> {
  const response = await fetch('https://kitchen.example/dishes', { signal: AbortSignal.timeout(800) })
  return response.json()
}
