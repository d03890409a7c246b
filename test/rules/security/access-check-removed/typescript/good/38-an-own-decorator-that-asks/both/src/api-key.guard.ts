import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common'
@Injectable()
export class ApiKeyGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest()
    if (request.headers['x-api-key'] !== process.env.API_KEY) throw new UnauthorizedException()
    return true
  }
}
