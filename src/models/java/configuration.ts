import { ConfigurationIndex } from '../indexes/configuration-index.ts'
import { table } from './configuration-table.ts'

export const javaConfiguration = new ConfigurationIndex(table)
