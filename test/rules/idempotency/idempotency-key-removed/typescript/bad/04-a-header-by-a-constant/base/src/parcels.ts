import got from 'got'

const KEY_HEADER = 'Idempotency-Key'

export class Parcels {
  constructor(private readonly url: string) {}

  async ship(order: { id: string; to: string }) {
    const headers: Record<string, string> = { accept: 'application/json' }
    headers[KEY_HEADER] = order.id // <- finding
    return got.post(`${this.url}/parcels`, { json: { to: order.to }, headers, timeout: { request: 4000 } }).json()
  }
}
