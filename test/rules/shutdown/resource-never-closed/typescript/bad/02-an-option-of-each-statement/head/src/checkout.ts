import { sequelize } from './models/index.js'
import { Order } from './models/order.js'
import { OrderLine } from './models/order-line.js'

export const checkout = async (customerId: string, skus: readonly string[]) => {
  const transaction = await sequelize.transaction() // <- finding
  const order = await Order.create({ customerId }, { transaction })
  await Promise.all(skus.map((sku) => OrderLine.create({ orderId: order.id, sku }, { transaction })))
  await transaction.commit()
  return order
}
