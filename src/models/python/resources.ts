import { ResourceIndex } from '../indexes/resource-index.ts'
import { table } from './resources-table.ts'

export const pythonResources = new ResourceIndex(table)
