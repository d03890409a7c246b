import { createRemoteJWKSet } from 'jose'

export const keySet = createRemoteJWKSet(new URL('https://id.depot.example/jwks.json'), { timeoutDuration: 2000 })
