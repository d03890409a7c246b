import { Controller, Get, Post, Param, Body, UseGuards } from '@nestjs/common'
import { Roles, RolesGuard } from './guards'
import { DonorsService } from './donors.service'
@Controller('donors')
@UseGuards(RolesGuard)
export class DonorsController {
  constructor(private readonly donors: DonorsService) {}
  @Get('export')
  @Roles('export')
  export() {
    return this.donors.all()
  }
  @Post(':id/merge')
  @Roles('merge')
  merge(@Param('id') id: string, @Body() body: { into: string }) {
    return this.donors.merge(id, body.into)
  }
}
