import { Controller, Get } from '@nestjs/common'
import { RatesService } from './rates.service.js'
@Controller('rates')
export class RatesController {
  constructor(private readonly rates: RatesService) {}
  @Get()
  all() {
    return this.rates.load()
  }
}
