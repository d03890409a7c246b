export const config = {
  stripeUrl: process.env.STRIPE_URL ?? 'https://api.stripe.com',
  bucket: process.env.INVOICE_BUCKET ?? 'invoices',
  logLevel: process.env.LOG_LEVEL ?? 'info',
}
