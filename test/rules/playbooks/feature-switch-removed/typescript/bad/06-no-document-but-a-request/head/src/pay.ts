export const charge = async (order: Order) => {
  await fetch('https://pay.example/charges', { method: 'POST', body: JSON.stringify(order) })
  return order
}
