const isProduction = process.env.NODE_ENV === 'production'
const required = (name: string): string => {
  throw new Error(`${name} is not set`)
}

export const paymentsUrl =
  process.env.NODE_ENV === 'development' ? (process.env.PAYMENTS_URL ?? 'https://sandbox.payments.example.com') : required('PAYMENTS_URL')
export const verbose = !isProduction
