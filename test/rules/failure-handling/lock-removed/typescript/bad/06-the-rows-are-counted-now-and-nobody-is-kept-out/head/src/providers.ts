import 'express'
import { Provider } from './models.js'
export const disable = async (provider: { id: string; teamId: string }, transaction: { LOCK: { UPDATE: string } }) => {
  const others = await Provider.findAndCountAll({
    transaction,
    where: { teamId: provider.teamId, enabled: true },
  })
  if (others.count > 1) await Provider.update({ enabled: false }, { where: { id: provider.id }, transaction })
}
