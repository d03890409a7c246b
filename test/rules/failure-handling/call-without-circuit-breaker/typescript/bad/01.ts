import CircuitBreaker from 'opossum'

const fetchStock = async (id: string) => (await fetch(`https://stock.example.org/${id}`, { signal: AbortSignal.timeout(2000) })).json()
const fetchPrice = async (id: string) => (await fetch(`https://price.example.org/${id}`, { signal: AbortSignal.timeout(2000) })).json()

const stock = new CircuitBreaker(fetchStock)
const price = new CircuitBreaker(fetchPrice)

export const stockOf = (id: string) => stock.fire(id)
export const priceOf = (id: string) => price.fire(id)

export async function reviewsOf(id: string) {
  const res = await fetch(`https://reviews.example.org/${id}`, { signal: AbortSignal.timeout(2000) }) // <- finding
  return res.json()
}
