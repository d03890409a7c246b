import { EndpointIndex } from '../indexes/endpoint-index.ts'
import { table } from './endpoints-table.ts'

export const pythonEndpoints = new EndpointIndex(table)
