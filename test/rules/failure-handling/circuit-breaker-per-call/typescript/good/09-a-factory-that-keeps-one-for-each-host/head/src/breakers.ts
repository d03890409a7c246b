import CircuitBreaker from 'opossum'
const made: Record<string, CircuitBreaker> = {}
const breakerOf = (host: string) => (made[host] ??= new CircuitBreaker((path: string) => fetch('https://' + host + path), { timeout: 2_000 }))
export const ask = (host: string, path: string) => breakerOf(host).fire(path)
