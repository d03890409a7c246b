import { Controller, Delete, Headers, Param } from '@nestjs/common'
import { JwtService } from '@nestjs/jwt'
import { ProjectsService } from './projects.service.js'

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly jwt: JwtService,
    private readonly projects: ProjectsService,
  ) {}

  @Delete(':id')
  remove(@Headers('authorization') header: string, @Param('id') id: string) {
    const { sub } = this.jwt.decode(header.slice(7)) // <- finding
    return this.projects.remove(id, sub)
  }
}
