// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BreakerTable } from '../breaker.ts'

export const table: BreakerTable = {
  forms: [
    {
      by: 'gobreaker',
      source: 'gobreaker 2, README: ReadyToTrip decides after each failure whether it opens; IsSuccessful takes an error for a success',
      makes: ['github.com/sony/gobreaker#New{,TwoStep}CircuitBreaker'],
      runs: ['Execute', 'Allow'],
      neverOpens: { ReadyToTrip: false, IsSuccessful: true },
    },
  ],
  runOnce: [],
  startsOnce: ['main', 'init'],
}
