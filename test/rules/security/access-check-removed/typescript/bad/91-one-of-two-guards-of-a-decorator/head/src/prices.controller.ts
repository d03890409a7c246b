import { Body, Controller, Delete, Param, Put, UseGuards } from '@nestjs/common'
import { SignedIn } from './signed-in.guard'
import { Rights } from './rights'
import { Prices } from './prices'

@Controller('prices')
@UseGuards(SignedIn)
export class PricesController {
  constructor(private readonly prices: Prices) {}

  @Rights('manager')
  @Put(':id')
  change(@Param('id') id: string, @Body() body: { amount: number }) {
    return this.prices.change(id, body.amount)
  }

  @Rights('manager')
  @Delete(':id')
  remove(@Param('id') id: string) {
    return this.prices.remove(id)
  }
}
