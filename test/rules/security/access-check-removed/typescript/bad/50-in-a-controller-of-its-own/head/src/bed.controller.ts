import { Controller, Delete, Get, Param, UseGuards } from '@nestjs/common'
import { StaffGuard } from './staff.guard'
import { Beds } from './beds'

@Controller('beds')
export class BedController {
  constructor(private readonly beds: Beds) {}

  @Get(':id')
  show(@Param('id') id: string) {
    return this.beds.show(id)
  }
}
