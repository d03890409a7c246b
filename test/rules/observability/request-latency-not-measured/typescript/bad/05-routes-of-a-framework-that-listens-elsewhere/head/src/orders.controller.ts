import { Controller, Delete, Get, Post } from '@nestjs/common'
@Controller('orders')
export class OrdersController {
  @Get() // <- finding
  list() {
    return []
  }
  @Post()
  create() {
    return {}
  }
  @Delete(':id')
  remove() {}
}
