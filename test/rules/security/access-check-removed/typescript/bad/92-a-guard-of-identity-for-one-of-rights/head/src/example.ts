import { Controller, Delete, Param, UseGuards } from '@nestjs/common'
import { AdminGuard, JwtAuthGuard } from './guards'

@Controller('members')
export class MembersController {
  constructor(private readonly members: { remove(id: string): Promise<void> }) {}

  @UseGuards(JwtAuthGuard) // <- finding
  @Delete(':id')
  remove(@Param('id') id: string) {
    return this.members.remove(id)
  }
}
