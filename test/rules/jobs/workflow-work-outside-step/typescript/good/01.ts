import { DBOS } from '@dbos-inc/dbos-sdk'

export class Checkout {
  @DBOS.step()
  static async reserve(id: string) {
    const token = crypto.randomUUID()
    await fetch('https://stock.example.com/reservations', { method: 'POST', body: JSON.stringify({ id, token }) })
    return token
  }

  @DBOS.workflow()
  static async run(orderId: string) {
    const now = await DBOS.now()
    await Checkout.reserve(orderId)
    await DBOS.runStep(async () => { await fetch('https://pay.example.com/charges', { method: 'POST' }) }, { name: 'pay' })
  }
}
