import jwt from 'jsonwebtoken'
import { accounts } from './accounts.js'
export const close = async (token: string) => {
  const claims = jwt.verify(token, process.env.JWT_KEY!) as { sub: string } // <- finding
  await accounts.close(claims.sub)
}
