import { ConfigurationIndex } from '../indexes/configuration-index.ts'
import { table } from './configuration-table.ts'

export const goConfiguration = new ConfigurationIndex(table)
