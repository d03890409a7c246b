const searchAddress = (): string => {
  if (process.env.NODE_ENV === 'production') return 'https://search.prod.shop.example' // <- finding
  if (process.env.NODE_ENV === 'test') return 'http://localhost:9200'
  if (process.env.NODE_ENV === 'staging') return 'https://search.staging.shop.example'
  return 'https://search.dev.shop.example'
}

export const findProducts = (words: string) => fetch(`${searchAddress()}/products?q=${encodeURIComponent(words)}`)
