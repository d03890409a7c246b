import 'express'
import { Provider } from './models.js'
export const disable = async (id: string, transaction: unknown) => {
  const others = await Provider.findAll({
    transaction,
    lock: true, // <- finding
    where: { enabled: true },
  })
  return others.length > 1
}
