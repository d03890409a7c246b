import axios from 'axios'
import { keyed } from './keyed'

const rail = axios.create({ baseURL: process.env.RAIL_URL, timeout: 5000 })

export async function book(trip: string, seat: string) {
  const { data } = await rail.post(
    '/bookings',
    { trip, seat },
    keyed(`book-${trip}-${seat}`),
  )
  return data
}
