import { CanActivate, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common'
import { Reflector } from '@nestjs/core'

export const Plan = (name: string) => SetMetadata('plan', name)

@Injectable()
export class PlanGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(ctx: ExecutionContext): boolean {
    const plan = this.reflector.get<string>('plan', ctx.getHandler())
    return !plan || ctx.switchToHttp().getRequest().user.plans.includes(plan)
  }
}
