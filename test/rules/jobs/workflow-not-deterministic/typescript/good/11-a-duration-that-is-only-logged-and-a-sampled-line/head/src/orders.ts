import { DBOS } from '@dbos-inc/dbos-sdk'

export class Orders {
  @DBOS.workflow()
  static async place(id: string) {
    const began = Date.now()
    await Orders.charge(id)
    if (Math.random() < 0.01) DBOS.logger.debug('sampled')
    await DBOS.sleepms(1000 + Math.random() * 200)
    DBOS.logger.info({ took: Date.now() - began }, 'placed')
  }

  @DBOS.step()
  static async charge(id: string) {}
}
