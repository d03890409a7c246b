import { orders } from '../src/store.js'
export const load = async (id: string) => {
  const existing = await orders.find(id)
  if (existing) throw new Error('already exists')
  await orders.create(id)
}
