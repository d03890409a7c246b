import { Body, Controller, Logger, Post } from '@nestjs/common'
import { UsersService } from './users.service'

class CreateUserDto {
  email: string
  phone: string
}

@Controller('users')
export class UsersController {
  private readonly logger = new Logger(UsersController.name)

  constructor(private readonly users: UsersService) {}

  @Post()
  create(@Body() dto: CreateUserDto) {
    this.logger.log(`creating user ${JSON.stringify(dto)}`) // <- finding
    return this.users.create(dto)
  }
}
