import { ResourceIndex } from '../indexes/resource-index.ts'
import { table } from './resources-table.ts'

export const typescriptResources = new ResourceIndex(table)
