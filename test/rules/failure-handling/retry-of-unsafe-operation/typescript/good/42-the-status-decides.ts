import pRetry, { AbortError } from 'p-retry'

const rooms = process.env.ROOMS_URL ?? 'http://rooms:8080'

export async function bookRoom(guest: string, nights: number): Promise<unknown> {
  return pRetry(
    async () => {
      const response = await fetch(`${rooms}/bookings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ guest, nights }),
        signal: AbortSignal.timeout(4_000),
      })
      if (response.status !== 503) throw new AbortError(`the hotel answered ${response.status}`)
      return response.json()
    },
    { retries: 4 },
  )
}
