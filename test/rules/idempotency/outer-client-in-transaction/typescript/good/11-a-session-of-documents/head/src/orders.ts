import mongoose from 'mongoose'
import { Order, Stock } from './models.js'
export const place = async (sku: string) => {
  const session = await mongoose.startSession()
  await session.withTransaction(async () => {
    await Order.create([{ sku }], { session })
    await Stock.updateOne({ sku }, { $inc: { left: -1 } }, { session })
  })
}
