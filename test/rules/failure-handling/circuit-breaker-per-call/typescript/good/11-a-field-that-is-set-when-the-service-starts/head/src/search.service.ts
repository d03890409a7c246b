import CircuitBreaker from 'opossum'
import { search } from './engine.js'
export class SearchService {
  private breaker!: CircuitBreaker
  onModuleInit() {
    this.breaker = new CircuitBreaker(search, { timeout: 3_000 })
    this.breaker.on('open', () => console.warn('search is away'))
  }
  find(text: string) {
    return this.breaker.fire(text)
  }
}
