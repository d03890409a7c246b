import { decodeJwt } from 'jose'
export const requireUser = (req: { headers: { authorization: string }; user?: unknown }, _res: unknown, next: () => void) => {
  const { sub, role } = decodeJwt(req.headers.authorization) // <- finding
  req.user = { sub, role }
  next()
}
