import { CanActivate, ExecutionContext, Injectable, SetMetadata, ForbiddenException } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
export const Roles = (...roles: string[]) => SetMetadata('roles', roles)
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext) {
    const roles = this.reflector.get<string[]>('roles', context.getHandler())
    if (!roles) return true
    const { user } = context.switchToHttp().getRequest()
    return roles.some((role) => user.roles.includes(role))
  }
}
