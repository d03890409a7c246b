import { Controller, Get } from '@nestjs/common'
import { ConfigService } from '@nestjs/config'

@Controller('lanes')
export class LanesController {
  constructor(private readonly config: ConfigService) {}

  @Get('ledger')
  ledger() {
    return { ledger: this.config.get('lanes.ledger', { infer: true }), open: this.config.getOrThrow('lanes.open') }
  }
}
