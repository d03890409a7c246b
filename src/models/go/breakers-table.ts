// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BreakerTable } from '../forms/breaker.ts'

export const table: BreakerTable = {
  forms: [
    {
      by: 'gobreaker',
      source: 'gobreaker 2, README: ReadyToTrip decides after each failure whether it opens; IsSuccessful takes an error for a success',
      makes: ['github.com/sony/gobreaker#New{,TwoStep}CircuitBreaker'],
      types: ['github.com/sony/gobreaker#{,TwoStep}CircuitBreaker'],
      runs: ['Execute', 'Allow'],
      neverOpens: { ReadyToTrip: false, IsSuccessful: true },
    },
    {
      by: 'hystrix-go',
      source: 'hystrix-go, README: Do and Go run a function through the breaker of a name',
      makes: [],
      direct: ['github.com/afex/hystrix-go/hystrix#{Do,DoC,Go,GoC}'],
      runs: [],
    },
  ],
  runOnce: [],
  startsOnce: ['main', 'init'],
}
