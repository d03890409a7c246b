import got from 'got'

const partners = got.extend({ prefixUrl: process.env.PARTNERS_URL, timeout: { request: 5_000 } })
const bookings = partners.extend({
  retry: { limit: 3, methods: ['POST', 'PUT'] }, // <- finding
})

export const book = (room: string, nights: number) => bookings.post('bookings', { json: { room, nights } }).json()
