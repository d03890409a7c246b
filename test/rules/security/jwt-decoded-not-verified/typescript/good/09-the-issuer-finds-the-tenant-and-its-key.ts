import { decodeJwt, jwtVerify } from 'jose'
import { tenants } from './tenants.js'

export async function authenticate(token: string) {
  const { iss } = decodeJwt(token)
  const tenant = await tenants.byIssuer(iss)
  if (!tenant) throw new Error('unknown issuer')
  const { payload } = await jwtVerify(token, tenant.keys, { issuer: tenant.issuer, audience: 'api' })
  return { tenant: tenant.id, user: payload.sub }
}
