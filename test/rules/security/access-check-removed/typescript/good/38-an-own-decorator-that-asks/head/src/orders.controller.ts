import { Controller, Delete, Param } from '@nestjs/common'
import { ApiKeyOnly } from './api-key-only'
import { OrdersService } from './orders.service'

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Delete(':id')
  @ApiKeyOnly()
  remove(@Param('id') id: string) {
    return this.orders.remove(id)
  }
}
