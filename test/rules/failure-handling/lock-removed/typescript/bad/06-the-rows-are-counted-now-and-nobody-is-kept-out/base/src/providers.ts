import 'express'
import { Provider } from './models.js'
export const disable = async (provider: { id: string; teamId: string }, transaction: { LOCK: { UPDATE: string } }) => {
  const others = await Provider.findAll({
    transaction,
    lock: transaction.LOCK.UPDATE, // <- finding
    where: { teamId: provider.teamId, enabled: true },
  })
  if (others.length > 1) await Provider.update({ enabled: false }, { where: { id: provider.id }, transaction })
}
