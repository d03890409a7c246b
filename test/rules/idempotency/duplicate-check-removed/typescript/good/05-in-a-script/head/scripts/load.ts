import { orders } from '../src/store.js'
export const load = async (id: string) => {
  const existing = await orders.find(id)
  await orders.create(id)
}
