import type { Examples } from '#model/rule'

export const circuitBreakerPerCallTypescript: Examples = {
  bad: [
    `import CircuitBreaker from 'opossum'
import { push } from './catalogue.js'
export async function pushAll(items: readonly string[]) {
  for (const item of items) {
    const breaker = new CircuitBreaker(push, { timeout: 2_000 }) // <- finding
    await breaker.fire(item)
  }
}`,
    `import CircuitBreaker from 'opossum'
import express from 'express'
import { score } from './risk.js'
const app = express()
app.post('/orders', async (req, res) => {
  const breaker = new CircuitBreaker(score, { timeout: 2_000 }) // <- finding
  res.json(await breaker.fire(req.body))
})`,
    `import CircuitBreaker from 'opossum'
import { score } from './risk.js'
export const guarded = (order: object) => new CircuitBreaker(score).fire(order) // <- finding`,
    `import { circuitBreaker, handleAll, ConsecutiveBreaker } from 'cockatiel'
import { score } from './risk.js'
export class Risk {
  async score(order: object) {
    const policy = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) }) // <- finding
    return policy.execute(() => score(order))
  }
}`,
    {
      title: 'the shared breaker is replaced by one a call',
      base: {
        'src/risk.ts': `import CircuitBreaker from 'opossum'
import { ask } from './ask.js'
const breaker = new CircuitBreaker(ask) // <- finding
export const score = (order: object) => breaker.fire(order)
`,
      },
      files: {
        'src/risk.ts': `import CircuitBreaker from 'opossum'
import { ask } from './ask.js'
export const score = (order: object) => {
  const breaker = new CircuitBreaker(ask)
  return breaker.fire(order)
}
`,
      },
    },
    {
      title: 'in the handler of a request of another framework',
      files: {
        'src/prices.ts': `import Fastify from 'fastify'
import CircuitBreaker from 'opossum'
import { price } from './supplier.js'
const app = Fastify()
app.get('/prices/:sku', async (request) => {
  const guarded = new CircuitBreaker((sku: string) => price(sku), { timeout: 1_000, errorThresholdPercentage: 50 }) // <- finding
  guarded.fallback(() => ({ price: null }))
  return guarded.fire((request.params as { sku: string }).sku)
})
`,
      },
    },
  ],
  good: [
    `import CircuitBreaker from 'opossum'
import { push } from './catalogue.js'
export async function pushAll(items: readonly string[]) {
  const breaker = new CircuitBreaker(push, { timeout: 2_000 })
  for (const item of items) await breaker.fire(item)
}`,
    `import CircuitBreaker from 'opossum'
import { read } from './sensor.js'
async function main() {
  const breaker = new CircuitBreaker(read, { timeout: 2_000 })
  setInterval(() => void breaker.fire(), 60_000)
  await breaker.fire()
}
void main()`,
    `import CircuitBreaker from 'opossum'
import { score } from './risk.js'
let state: CircuitBreaker.State | undefined
export async function rate(order: string) {
  const breaker = new CircuitBreaker(score, { state })
  try {
    return await breaker.fire(order)
  } finally {
    state = breaker.toJSON().state
  }
}`,
    `import CircuitBreaker from 'opossum'
import { score } from './risk.js'
const breaker = new CircuitBreaker(score, { timeout: 2_000 })
export const guarded = (order: object) => breaker.fire(order)`,
    `import CircuitBreaker from 'opossum'
const breakers = new Map<string, CircuitBreaker>()
export const through = (host: string, ask: () => Promise<string>) => {
  let breaker = breakers.get(host)
  if (!breaker) {
    breaker = new CircuitBreaker(ask)
    breakers.set(host, breaker)
  }
  return breaker.fire()
}`,
    `import CircuitBreaker from 'opossum'
export const guard = (ask: (id: string) => Promise<string>) => {
  const breaker = new CircuitBreaker(ask)
  breaker.fallback(() => 'unknown')
  return (id: string) => breaker.fire(id)
}`,
    `import CircuitBreaker from 'opossum'
import { score } from './risk.js'
export class Risk {
  readonly #breaker = new CircuitBreaker(score)
  score(order: object) {
    return this.#breaker.fire(order)
  }
}`,
    {
      title: 'a test',
      files: {
        'src/risk.test.ts': `import CircuitBreaker from 'opossum'\nexport const once = (ask: () => Promise<string>) => new CircuitBreaker(ask).fire()\n`,
      },
    },
    {
      title: 'a factory that keeps one for each host',
      files: {
        'src/breakers.ts': `import CircuitBreaker from 'opossum'
const made: Record<string, CircuitBreaker> = {}
const breakerOf = (host: string) => (made[host] ??= new CircuitBreaker((path: string) => fetch('https://' + host + path), { timeout: 2_000 }))
export const ask = (host: string, path: string) => breakerOf(host).fire(path)
`,
      },
    },
    {
      title: 'handed to what keeps it',
      files: {
        'src/client.ts': `import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'
import { Client } from './http.js'
export const makeClient = (host: string) => {
  const policy = circuitBreaker(handleAll, { halfOpenAfter: 5_000, breaker: new ConsecutiveBreaker(5) })
  return new Client(host, policy)
}
`,
      },
    },
    {
      title: 'a field that is set when the service starts',
      files: {
        'src/search.service.ts': `import CircuitBreaker from 'opossum'
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
`,
      },
    },
  ],
}
