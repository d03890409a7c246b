import { DBOS } from '@dbos-inc/dbos-sdk'

export class Checkout {
  @DBOS.step()
  static async reserve(id: string) {
    return reserveStock(id)
  }

  @DBOS.workflow()
  static async run(orderId: string) {
    const token = crypto.randomUUID() // <- finding
    await Checkout.reserve(orderId)
    if (Date.now() > deadline(orderId)) return // <- finding
    await fetch('https://pay.example.com/charges', { method: 'POST', body: JSON.stringify({ orderId, token }) })
  }
}
