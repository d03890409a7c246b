export const bucket = process.env.INVOICE_BUCKET || 'invoices-prod' // <- finding
