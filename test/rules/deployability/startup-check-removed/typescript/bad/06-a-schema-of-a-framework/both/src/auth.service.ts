import { Injectable } from '@nestjs/common'
import { ConfigService } from '@nestjs/config'
import jwt from 'jsonwebtoken'
@Injectable()
export class AuthService {
  constructor(private readonly config: ConfigService) {}
  sign(user: string) {
    return jwt.sign({ user }, this.config.get<string>('JWT_SECRET')!)
  }
}
