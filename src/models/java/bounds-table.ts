// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BoundTable } from '../forms/bound.ts'

export const table: BoundTable = {
  forms: [
    {
      source: 'reactor-core 3.7, Mono.block(Duration) and Flux.blockFirst(Duration): the wait ends with an error',
      links: ['block', 'blockFirst', 'blockLast', 'blockOptional'],
    },
  ],
  laters: [],
  byName: false,
}
