import { Queue } from 'bullmq'
import { Sequelize } from 'sequelize'
const sequelize = new Sequelize('postgres://localhost/shop')
const shipping = new Queue('shipping')
export const place = async (id: string, isDraft: boolean) => {
  const transaction = await sequelize.transaction()
  await sequelize.query('UPDATE orders SET placed = true', { transaction })
  if (isDraft) {
    await transaction.rollback()
    await shipping.add('discard', { id })
    return
  }
  await transaction.commit()
  await shipping.add('ship', { id })
}
