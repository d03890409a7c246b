import { eq } from 'drizzle-orm'
import { db } from './db.js'
import { products } from './schema.js'
export const sell = async (id: string) => {
  const product = await db.query.products.findFirst({ where: eq(products.id, id) })
  await db.update(products).set({ stock: product.stock - 1 }).where(eq(products.id, id)) // <- finding
}