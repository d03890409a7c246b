import { createRemoteJWKSet, jwtVerify } from 'jose'

const carrierKeys = createRemoteJWKSet(new URL('https://carrier.example/jwks.json'), { timeoutDuration: 2000 })

export const readCarrierToken = async (token: string) => (await jwtVerify(token, carrierKeys, { audience: 'depot' })).payload
