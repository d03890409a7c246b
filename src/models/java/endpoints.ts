import { EndpointIndex } from '../indexes/endpoint-index.ts'
import { table } from './endpoints-table.ts'

export const javaEndpoints = new EndpointIndex(table)
