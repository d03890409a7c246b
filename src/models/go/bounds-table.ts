// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BoundTable } from '../forms/bound.ts'

export const table: BoundTable = { forms: [], laters: [], byName: false }
