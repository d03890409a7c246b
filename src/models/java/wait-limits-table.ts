// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { WaitLimitTable } from '../forms/wait-limit.ts'

export const table: WaitLimitTable = {
  forms: [
    {
      source: 'Java 21, java.util.concurrent and Process: the forms without a time wait forever',
      waits: { members: ['get', 'await', 'exchange', 'invokeAll', 'invokeAny', 'waitFor'], form: 'with-unit' },
    },
    {
      source: 'reactor-core 3.7 and Mutiny 2.8: block, blockFirst, blockLast, blockOptional and atMost end with an error',
      waits: { members: ['block', 'blockFirst', 'blockLast', 'blockOptional', 'atMost'], form: 'only' },
    },
  ],
  units: ['NANOSECONDS', 'MICROSECONDS', 'MILLISECONDS', 'SECONDS', 'MINUTES', 'HOURS', 'DAYS'],
  byName: false,
}
