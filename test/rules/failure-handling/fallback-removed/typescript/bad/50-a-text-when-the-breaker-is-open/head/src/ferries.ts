import axios from 'axios'
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'

const fuse = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) })
const client = axios.create({ baseURL: 'https://ferries.example', timeout: 2_000 })

export class Ferries {
  async next(pier: string): Promise<string> {
    const departure = await this.load(pier)
    console.info('departure read', { pier, at: performance.now() })
    return departure
  }

  private async load(pier: string): Promise<string> {
    const answer = await client.get(`/piers/${pier}/next`)
    return answer.data.departure
  }
}
