import { required } from './required.js'

export const url = required('LEDGER_URL')
