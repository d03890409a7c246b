import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common'
import { jwtDecode } from 'jwt-decode'

@Injectable()
export class AuthGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest()
    const payload = jwtDecode<{ sub: string; roles: string[] }>(request.headers.authorization.split(' ')[1]) // <- finding
    request.user = { id: payload.sub, roles: payload.roles }
    return payload.roles.includes('admin')
  }
}
