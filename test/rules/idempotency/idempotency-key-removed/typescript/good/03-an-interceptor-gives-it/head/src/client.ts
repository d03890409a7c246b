import axios from 'axios'

const rail = axios.create({ baseURL: process.env.RAIL_URL, timeout: 5000 })
rail.interceptors.request.use((config) => {
  config.headers['Idempotency-Key'] = `book-${config.data.trip}-${config.data.seat}`
  return config
})

export async function book(trip: string, seat: string) {
  const { data } = await rail.post(
    '/bookings',
    { trip, seat },
  )
  return data
}
