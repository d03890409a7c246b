export const quote = async (sku: string): Promise<Response> => {
  let last: unknown
  for (let i = 0; i < 5; i++) { // <- finding
    try {
      return await fetch('https://quotes.example.com/' + sku, { signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      last = error
    }
  }
  throw last
}