const FORECAST = 'fk9d2c7b81e04a4f6c8a53d0e19b77' // <- finding

export const forecast = async (city: string) => {
  const response = await fetch(`https://weather.example/v1/${city}`, {
    headers: { accept: 'application/json', 'x-api-key': FORECAST },
    signal: AbortSignal.timeout(2_000),
  })
  return response.json()
}
