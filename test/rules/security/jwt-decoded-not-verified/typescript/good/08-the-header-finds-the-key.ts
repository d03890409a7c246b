import jwt from 'jsonwebtoken'
import { keyOf } from './keys.js'

export async function claims(token: string) {
  const decoded = jwt.decode(token, { complete: true })
  if (!decoded) throw new Error('no token')
  const key = await keyOf(decoded.header.kid)
  return jwt.verify(token, key, { algorithms: ['RS256'], issuer: process.env.ISSUER })
}
