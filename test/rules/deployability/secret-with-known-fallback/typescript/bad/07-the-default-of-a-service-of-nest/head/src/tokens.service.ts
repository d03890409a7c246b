import { Injectable } from '@nestjs/common'
import { ConfigService } from '@nestjs/config'
import { sign } from 'jsonwebtoken'

@Injectable()
export class TokensService {
  constructor(private readonly config: ConfigService) {}

  issue(user: { id: string }): string {
    return sign(user, this.config.get<string>('JWT_SECRET', 'orders-of-the-house')) // <- finding
  }
}
