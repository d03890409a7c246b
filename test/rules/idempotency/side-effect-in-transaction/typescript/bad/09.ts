import { Queue } from 'bullmq'
import { Sequelize } from 'sequelize'
const sequelize = new Sequelize('postgres://localhost/shop')
const shipping = new Queue('shipping')
export const place = async (id: string) => {
  const transaction = await sequelize.transaction()
  try {
    await sequelize.query('UPDATE orders SET placed = true', { transaction })
    await shipping.add('ship', { id }) // <- finding
    await transaction.commit()
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}
