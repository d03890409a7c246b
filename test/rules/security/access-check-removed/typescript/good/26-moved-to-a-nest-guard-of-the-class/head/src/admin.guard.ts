import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common'
@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return context.switchToHttp().getRequest().user.roles.includes('admin')
  }
}
