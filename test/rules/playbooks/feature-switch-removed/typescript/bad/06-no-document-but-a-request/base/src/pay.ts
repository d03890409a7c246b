import { flags } from './flags.js'

export const charge = async (order: Order) => {
  if (!flags.isEnabled('late-fee')) return order // <- finding
  await fetch('https://pay.example/charges', { method: 'POST', body: JSON.stringify(order) })
  return order
}
