import pRetry from 'p-retry'
export const order = (cart: string, key: string) =>
  pRetry(() =>
    fetch('https://shop.example.com/orders', {
      method: 'POST',
      body: cart,
      headers: { 'Idempotency-Key': key }, // <- finding
      signal: AbortSignal.timeout(5_000),
    }),
  )
