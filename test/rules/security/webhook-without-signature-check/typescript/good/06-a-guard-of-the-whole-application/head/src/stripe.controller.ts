import { Body, Controller, Post } from '@nestjs/common'
import { StripeService } from './stripe.service.js'
@Controller('webhooks')
export class StripeController {
  constructor(private readonly stripe: StripeService) {}
  @Post('stripe')
  async handle(@Body() body: { id: string }) {
    await this.stripe.handle(body)
  }
}
