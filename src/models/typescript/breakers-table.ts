// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BreakerTable } from '../forms/breaker.ts'

export const table: BreakerTable = {
  forms: [
    {
      by: 'opossum',
      source: 'opossum 8, README, Options: a breaker that is not enabled passes every call on; errors that errorFilter takes do not count',
      makes: ['opossum#{,CircuitBreaker}'],
      runs: ['fire', 'call'],
      continues: ['state'],
      neverOpens: { enabled: false, errorFilter: true },
    },
    {
      by: 'cockatiel',
      source: 'cockatiel 3, README, circuitBreaker: the state is in the policy',
      makes: ['cockatiel#circuitBreaker'],
      composes: ['cockatiel#wrap'],
      runs: ['execute'],
      continues: ['initialState'],
    },
    { by: 'brakes', source: 'brakes 4, README', makes: ['brakes#'], runs: ['exec'] },
    { by: 'levee', source: 'levee 1, README', makes: ['levee#createBreaker'], runs: ['run'] },
  ],
  runOnce: [],
  startsOnce: [],
}
