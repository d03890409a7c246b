import { Queue } from 'bullmq'
import { sequelize } from './db.js'
const shipping = new Queue('shipping')
export const place = (id: string) =>
  sequelize.transaction(async (transaction) => {
    await sequelize.query('UPDATE orders SET placed = true', { transaction })
    transaction.afterCommit(() => shipping.add('ship', { id }))
  })