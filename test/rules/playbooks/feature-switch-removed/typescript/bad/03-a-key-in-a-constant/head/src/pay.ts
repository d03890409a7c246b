import { gateway } from './gateway.js'

export class Charger {
  async run(order: Order) {
    const authorized = await gateway.authorize(order)
    await gateway.capture(authorized.id)
    return authorized
  }
}
