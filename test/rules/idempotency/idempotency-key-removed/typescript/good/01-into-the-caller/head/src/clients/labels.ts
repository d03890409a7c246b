import pRetry from 'p-retry'

interface Shipment { id: string; address: string }

async function post(shipment: Shipment, headers: Record<string, string>) {
  const response = await fetch(`${process.env.CARRIER_URL}/labels`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to: shipment.address }),
    signal: AbortSignal.timeout(5000),
  })
  if (!response.ok) throw new Error(`carrier answered ${response.status}`)
  return response.json()
}

export const createLabel = (shipment: Shipment) => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': shipment.id }
  return pRetry(() => post(shipment, headers), { retries: 3 })
}
