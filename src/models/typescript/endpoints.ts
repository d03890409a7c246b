import { EndpointIndex } from '../indexes/endpoint-index.ts'
import { table } from './endpoints-table.ts'

export const typescriptEndpoints = new EndpointIndex(table)
