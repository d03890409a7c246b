import 'express'
export const load = async (id: string) => {
  return fetch(`https://b.example.com/${id}`, { signal: AbortSignal.timeout(5_000) })
}
