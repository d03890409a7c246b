export const host = () => {
  if (process.env.NODE_ENV === 'development') {
    const dev = 'orders.dev.internal'
    return dev
  }
  return process.env.ORDERS_HOST
}
