export async function book(trip: string, seat: string) {
  return { trip, seat, state: 'requested' }
}
