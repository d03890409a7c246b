// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { FanOutTable } from '../forms/fan-out.ts'

export const table: FanOutTable = {
  forms: [
    {
      by: 'asyncio.gather',
      source: 'Python 3.13 asyncio.gather: runs all awaitables concurrently',
      calls: ['asyncio#gather'],
      takes: 'mapped',
    },
  ],
  reads: ['objects', 'select', 'query', 'all', 'scalars', 'find', 'find_many', 'fetch', 'fetch_all', 'to_list', 'list_all', 'get_all'],
  filters: ['filter', 'filter_by', 'where', 'exclude'],
  filtersByArgument: ['find', 'find_many'],
  transactions: [],
}
