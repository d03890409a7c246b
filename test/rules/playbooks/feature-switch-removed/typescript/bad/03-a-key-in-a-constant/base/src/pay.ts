import { gateway } from './gateway.js'
import { flags } from './flags.js'

const LATE_FEE = 'late-fee'

export class Charger {
  async run(order: Order) {
    const authorized = await gateway.authorize(order)
    if (flags.isEnabled(LATE_FEE)) await gateway.capture(authorized.id) // <- finding
    return authorized
  }
}
