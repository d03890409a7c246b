import { Injectable } from '@nestjs/common'

@Injectable()
export class ClaimsService {
  private readonly claimed = new Set<string>()

  claim(userId: string, coupon: string): boolean {
    if (this.claimed.has(`${userId}:${coupon}`)) return false // <- finding
    this.claimed.add(`${userId}:${coupon}`)
    return true
  }
}
