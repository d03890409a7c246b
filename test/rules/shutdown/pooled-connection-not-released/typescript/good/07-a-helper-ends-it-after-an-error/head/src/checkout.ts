import type { Transaction } from 'sequelize'
import { sequelize } from './models/index.js'
import { Order } from './models/order.js'

const undo = async (transaction: Transaction, cause: unknown): Promise<never> => {
  await transaction.rollback()
  throw new Error('Checkout failed', { cause })
}

export const checkout = async (customerId: string) => {
  const transaction = await sequelize.transaction()
  try {
    const order = await Order.create({ customerId }, { transaction })
    await transaction.commit()
    return order
  } catch (error) {
    return undo(transaction, error)
  }
}
