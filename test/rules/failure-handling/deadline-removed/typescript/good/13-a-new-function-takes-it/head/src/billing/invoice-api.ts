import { callJson } from './call-json.js'
const base = process.env.INVOICE_URL
export async function loadInvoice(id: string) {
  return callJson(`${base}/invoices/${id}`)
}
