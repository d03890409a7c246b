import { Controller, Delete, Param } from '@nestjs/common'
import { Reports } from './reports.js'
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}
  @Delete(':id')
  async remove(@Param('id') id: string) {
    await this.reports.remove(id)
  }
}
