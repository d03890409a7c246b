export class ParcelApi {
  constructor(private readonly base: string) {}

  book(order: string, weight: number) {
    return this.again(() => this.send('/bookings', { order, weight }, order))
  }

  /** Sent once. */
  pickUp(street: string) {
    return this.send('/pick-ups', { street })
  }

  rates(street: string) {
    return this.again(() => this.send('/rates/search', { street }))
  }

  private async send(path: string, body: object, key?: string) {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (key !== undefined) headers['Idempotency-Key'] = key
    const answer = await fetch(`${this.base}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(4_000) })
    if (!answer.ok) throw new Error(`parcels answered ${answer.status}`)
    return answer.json()
  }

  private async again<T>(work: () => Promise<T>): Promise<T> {
    for (let round = 1; ; round += 1) {
      try {
        return await work()
      } catch (error) {
        if (round === 4) throw error
        await new Promise((done) => setTimeout(done, 250 * 2 ** round))
      }
    }
  }
}
