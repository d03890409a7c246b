import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common'

@Injectable()
export class SignedIn implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return context.switchToHttp().getRequest().user !== undefined
  }
}
