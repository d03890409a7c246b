import pRetry from 'p-retry'
export const order = (cart: string) =>
  pRetry(() =>
    fetch('https://shop.example.com/orders', {
      method: 'POST',
      body: cart,
      signal: AbortSignal.timeout(5_000),
    }),
  )
