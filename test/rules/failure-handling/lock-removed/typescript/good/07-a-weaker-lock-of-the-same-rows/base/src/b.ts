import 'express'
import { Provider } from './models.js'
export const load = (id: string, transaction: { LOCK: { UPDATE: string; SHARE: string } }) =>
  Provider.findAll({ where: { id }, transaction, lock: transaction.LOCK.UPDATE })
