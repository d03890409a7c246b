// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { WaitLimitTable } from '../forms/wait-limit.ts'

export const table: WaitLimitTable = {
  forms: [{ source: 'ECMAScript 2026, Promise.race: settles with the first of its promises', races: ['global#Promise.race'] }],
  units: [],
  byName: true,
}
