import { Controller, HttpCode, Post, Param } from '@nestjs/common'
import { ReportsService } from './reports.service.js'

@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Post(':id/build')
  @HttpCode(202)
  build(@Param('id') id: string): { id: string } {
    setImmediate(() => this.reports.build(id)) // <- finding
    return { id }
  }
}
