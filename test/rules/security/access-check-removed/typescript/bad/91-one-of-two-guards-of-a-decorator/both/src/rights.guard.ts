import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'

@Injectable()
export class RightsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rights = this.reflector.get<string[]>('rights', context.getHandler())
    return !rights || rights.includes(context.switchToHttp().getRequest().user.role)
  }
}
