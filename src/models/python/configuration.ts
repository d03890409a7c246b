import { ConfigurationIndex } from '../indexes/configuration-index.ts'
import { table } from './configuration-table.ts'

export const pythonConfiguration = new ConfigurationIndex(table)
