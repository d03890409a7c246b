import { Controller, Delete, Param, UseGuards } from '@nestjs/common'
import { StaffGuard } from './staff.guard'
import { Beds } from './beds'

@Controller('beds/:id/plants')
@UseGuards(StaffGuard)
export class PlantController {
  constructor(private readonly beds: Beds) {}

  @Delete()
  removeAll(@Param('id') id: string) {
    return this.beds.clear(id)
  }
}
