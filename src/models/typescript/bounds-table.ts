// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BoundTable } from '../forms/bound.ts'

export const table: BoundTable = {
  forms: [
    {
      source: 'rxjs 7.8, operators timeout and timeoutWith: the source is unsubscribed from, which aborts its request',
      operators: ['{rxjs,rxjs/operators}#{timeout,timeoutWith}'],
    },
  ],
  laters: ['global#setTimeout', 'global#{window,globalThis}.setTimeout', '{node:timers,timers}#setTimeout'],
  byName: true,
}
