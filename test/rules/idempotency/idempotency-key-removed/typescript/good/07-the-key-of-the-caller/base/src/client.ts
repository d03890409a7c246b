import axios from 'axios'

const rail = axios.create({ baseURL: process.env.RAIL_URL, timeout: 5000 })

export async function book(trip: string, seat: string) {
  const { data } = await rail.post(
    '/bookings',
    { trip, seat },
    { headers: { 'Idempotency-Key': `book-${trip}-${seat}` } },
  )
  return data
}
