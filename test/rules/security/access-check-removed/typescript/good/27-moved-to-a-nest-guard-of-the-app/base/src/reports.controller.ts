import { Controller, Delete, ForbiddenException, Param, Req } from '@nestjs/common'
import { Reports } from './reports.js'
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}
  @Delete(':id')
  async remove(@Param('id') id: string, @Req() req) {
    if (!req.user.roles.includes('admin')) throw new ForbiddenException()
    await this.reports.remove(id)
  }
}
