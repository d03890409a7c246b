export const config = {
  paymentsUrl: process.env.PAYMENTS_URL || 'https://sandbox.payments.example.com', // <- finding
  bucket: process.env.INVOICE_BUCKET ?? 'invoices-dev', // <- finding
}
