import { Controller, Delete, Param, UseGuards } from '@nestjs/common'
import { Reports } from './reports.js'
import { AdminGuard } from './admin.guard.js'
@Controller('reports')
@UseGuards(AdminGuard)
export class ReportsController {
  constructor(private readonly reports: Reports) {}
  @Delete(':id')
  async remove(@Param('id') id: string) {
    await this.reports.remove(id)
  }
}
