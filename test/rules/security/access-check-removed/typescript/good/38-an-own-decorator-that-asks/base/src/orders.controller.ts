import { Controller, Delete, Param, UseGuards } from '@nestjs/common'
import { ApiKeyGuard } from './api-key.guard'
import { OrdersService } from './orders.service'

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Delete(':id')
  @UseGuards(ApiKeyGuard)
  remove(@Param('id') id: string) {
    return this.orders.remove(id)
  }
}
