import type { Request } from 'express'
import jwt from 'jsonwebtoken'

export const userOf = (req: Request): string => {
  const claims = jwt.decode(req.headers.authorization!.slice(7)) as { sub: string } // <- finding
  return claims.sub
}
