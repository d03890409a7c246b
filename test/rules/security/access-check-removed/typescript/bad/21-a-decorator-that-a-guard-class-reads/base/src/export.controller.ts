import { Controller, Post, Req } from '@nestjs/common'
import { Plan } from './auth/plan.guard'

@Controller('export')
export class ExportController {
  constructor(private readonly exports: Exports) {}

  @Plan('enterprise') // <- finding
  @Post()
  start(@Req() req: Request) {
    return this.exports.enqueue(req.user.orgId)
  }
}
