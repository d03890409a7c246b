import { once } from './functions.js'
export const keys = once(() => fetch('https://id.example.com/jwks', { signal: AbortSignal.timeout(2_000) }))
