import { Controller, Post, Req } from '@nestjs/common'

@Controller('export')
export class ExportController {
  constructor(private readonly exports: Exports) {}

  @Post()
  start(@Req() req: Request) {
    return this.exports.enqueue(req.user.orgId)
  }
}
