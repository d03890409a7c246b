export const config = {
  live: process.env.DISABLE_EMAIL_SANDBOX === 'true',
  skip: process.env.SKIP_PAYMENT_MOCK === 'true',
}
