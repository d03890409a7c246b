import { EndpointIndex } from '../indexes/endpoint-index.ts'
import { table } from './endpoints-table.ts'

export const goEndpoints = new EndpointIndex(table)
