import { Controller, Post } from '@nestjs/common'
import argon2 from 'argon2'
import { UnauthorizedException } from '@nestjs/common'

class Sessions {
  constructor(private readonly users: Users) {}

  async open(email: string, password: string) {
    const user = await this.users.byEmail(email)
    if (!user || !(await argon2.verify(user.hash, password))) throw new UnauthorizedException()
    return user
  }
}

@Controller('sessions')
export class SessionController {
  constructor(private readonly sessions: Sessions) {}

  @Post() // <- finding
  async create(body: { email: string; password: string }) {
    return this.sessions.open(body.email, body.password)
  }
}
