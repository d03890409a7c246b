import { settings } from './settings.js'

export const sendInvoice = async (id: string): Promise<void> => {
  const response = await fetch(`${settings.postUrl}/invoices/${id}`, { method: 'POST', signal: AbortSignal.timeout(4000) })
  if (!response.ok) throw new Error(`invoice ${id}: ${response.status}`)
}
