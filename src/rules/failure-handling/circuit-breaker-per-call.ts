import { evidenceAt, gapAt, rule } from '#model/rule'

export const circuitBreakerPerCall = rule({
  id: 'circuit-breaker-per-call',
  check: '4.3',
  severity: 'P1',
  stage: 'preview',
  title: 'Circuit breaker made for each call',
  why: 'A breaker opens because it remembers failures. One that is made for a single call forgets them with it and never opens: the protection that everybody counts on is not there (of 50 failing calls, a shared breaker let 1 through, one a call all 50).',
  fix: 'Make the breaker once, at module level or in a field, one for each peer, and only run calls through it here.',
  examples: {
    typescript: {
      bad: [
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
      ],
      good: [
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
      ],
    },
  },
  *judge(system) {
    for (const breaker of system.facts('breaker')) {
      if (!breaker.inService) continue
      if (breaker.perCall)
        yield gapAt(breaker, {
          message: `Each run of this function makes a new \`${breaker.library}\` breaker and uses it once: its count of failures starts at zero every time, so it never opens.`,
        })
      else yield evidenceAt(breaker, 'a breaker that outlives its calls')
    }
  },
})
