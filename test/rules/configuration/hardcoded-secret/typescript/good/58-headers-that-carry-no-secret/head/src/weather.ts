const FORECAST = process.env.FORECAST_KEY ?? ''
const NAME = 'x-forecast-region'
const TRACE = '8f3a52c19be04d7fa6c2d0e19b77aa41'

export const forecast = async (city: string) => {
  const response = await fetch(`https://weather.example/v1/${city}`, {
    headers: { 'x-api-key': FORECAST, 'x-token-name': NAME, 'x-request-id': TRACE },
    signal: AbortSignal.timeout(2_000),
  })
  return response.json()
}
