import 'express'
export const load = (id: string) => fetch(`https://b.example.com/${id}`, { signal: AbortSignal.timeout(5_000) })
