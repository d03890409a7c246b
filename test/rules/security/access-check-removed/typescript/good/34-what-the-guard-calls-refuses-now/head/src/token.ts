import { UnauthorizedException } from '@nestjs/common'
import { verify } from 'jsonwebtoken'
export const verifyToken = (header: string) => {
  try {
    return verify(header, process.env.JWT_KEY!)
  } catch {
    throw new UnauthorizedException()
  }
}
