import got from 'got'

export class Parcels {
  constructor(private readonly url: string) {}

  async ship(order: { id: string; to: string }) {
    const headers: Record<string, string> = { accept: 'application/json' }
    return got.post(`${this.url}/parcels`, { json: { to: order.to }, headers, timeout: { request: 4000 } }).json()
  }
}
