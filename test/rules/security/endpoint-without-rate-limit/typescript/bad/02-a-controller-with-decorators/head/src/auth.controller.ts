import { Body, Controller, Post } from '@nestjs/common'
import { Sessions } from './sessions.js'
@Controller('auth')
export class AuthController {
  constructor(private readonly sessions: Sessions) {}
  @Post('login') // <- finding
  login(@Body() body: { email: string; password: string }) {
    return this.sessions.open(body.email, body.password)
  }
}
