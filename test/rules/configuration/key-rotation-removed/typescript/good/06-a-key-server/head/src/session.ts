import { createRemoteJWKSet, jwtVerify } from 'jose'

const jwks = createRemoteJWKSet(new URL(process.env.JWKS_URL!))

export async function verify(token: string) {
  return (await jwtVerify(token, jwks).catch(() => null)) !== null
}
