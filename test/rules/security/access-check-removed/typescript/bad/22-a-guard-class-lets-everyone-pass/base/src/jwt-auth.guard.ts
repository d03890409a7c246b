import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common'
import { verifyToken } from './token'
@Injectable()
export class JwtAuthGuard implements CanActivate {
  canActivate(ctx: ExecutionContext): boolean {
    const req = ctx.switchToHttp().getRequest()
    req.user = verifyToken(req.headers.authorization)
    if (!req.user) throw new UnauthorizedException() // <- finding
    return true
  }
}
