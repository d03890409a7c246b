import { Controller, Delete, Param, UseGuards } from '@nestjs/common'
import { SessionGuard, JwtAuthGuard } from './guards'

@Controller('members')
export class MembersController {
  constructor(private readonly members: { remove(id: string): Promise<void> }) {}

  @UseGuards(JwtAuthGuard)
  @Delete(':id')
  remove(@Param('id') id: string) {
    return this.members.remove(id)
  }
}
