import { DBOS } from '@dbos-inc/dbos-sdk'
import { randomUUID } from 'node:crypto'
import { charge } from './payments.js'

export class Checkout {
  @DBOS.step()
  static async pay(orderId: string) {
    await charge(orderId)
  }

  @DBOS.workflow()
  static async run(orderId: string) {
    const run = randomUUID().slice(0, 8)
    const label = `${orderId} (${run})`
    DBOS.logger.info(`checkout ${label} begins`)
    const started = Date.now()
    await Checkout.pay(orderId)
    if (Date.now() - started > 60_000) DBOS.logger.warn(`checkout ${label} was slow`)
    DBOS.logger.info(`checkout ${label} is done`)
  }
}
