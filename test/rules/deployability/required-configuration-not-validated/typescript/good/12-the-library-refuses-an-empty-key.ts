import { connect } from 'payments'

const key = process.env.PAYMENTS_API_KEY ?? ''

export const payments = connect(key)
