const base = process.env.INVOICE_URL
export async function loadInvoice(id: string) {
  const response = await fetch(`${base}/invoices/${id}`, { signal: AbortSignal.timeout(4000) })
  if (!response.ok) throw new Error(`invoice api ${response.status}`)
  return response.json()
}
