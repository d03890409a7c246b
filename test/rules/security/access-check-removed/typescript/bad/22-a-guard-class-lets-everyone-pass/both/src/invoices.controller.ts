import { Controller, Post, Param, UseGuards } from '@nestjs/common'
import { JwtAuthGuard } from './jwt-auth.guard'
@UseGuards(JwtAuthGuard)
@Controller('invoices')
export class InvoicesController {
  constructor(private readonly invoices: Invoices) {}
  @Post(':id/void') void(@Param('id') id: string) { return this.invoices.void(id) }
}
