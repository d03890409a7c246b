export const settings = {
  postUrl: process.env.POST_URL,
  sendRealInvoices: (process.env.SEND_REAL_INVOICES ?? 'false') === 'true', // <- finding
}
