const bookings = new Map<string, string>()

export async function book(trip: string, seat: string) {
  return bookings.get(`${trip}-${seat}`)
}
