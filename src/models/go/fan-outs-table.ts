// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { FanOutTable } from '../forms/fan-out.ts'

export const table: FanOutTable = {
  forms: [
    {
      by: 'errgroup',
      source: 'golang.org/x/sync v0.11 errgroup, Group.SetLimit: no limit by default',
      calls: ['golang.org/x/sync/errgroup#{Group(),WithContext()}.Go', 'golang.org/x/sync/errgroup#WithContext()[0].Go'],
      takes: 'loop',
      limits: ['SetLimit'],
    },
    { by: 'sync.WaitGroup', source: 'Go 1.25 sync, WaitGroup.Go: starts a goroutine', calls: ['sync#WaitGroup().Go'], takes: 'loop' },
  ],
  reads: [],
  filters: [],
  filtersByArgument: [],
  transactions: [],
}
