import { TransactionIndex } from '../indexes/transaction-index.ts'
import { table } from './transactions-table.ts'

export const goTransactions = new TransactionIndex(table)
