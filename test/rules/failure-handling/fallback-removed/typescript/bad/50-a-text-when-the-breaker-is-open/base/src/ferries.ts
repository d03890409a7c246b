import axios from 'axios'
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'

const fuse = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) })
const client = axios.create({ baseURL: 'https://ferries.example', timeout: 2_000 })

export class Ferries {
  async next(pier: string): Promise<string> {
    try {
      return await fuse.execute(() => this.load(pier))
    } catch (reason) {
      console.warn('ferries not available', reason)
      return 'see the board' // <- finding
    }
  }

  private async load(pier: string): Promise<string> {
    const answer = await client.get(`/piers/${pier}/next`)
    return answer.data.departure
  }
}
