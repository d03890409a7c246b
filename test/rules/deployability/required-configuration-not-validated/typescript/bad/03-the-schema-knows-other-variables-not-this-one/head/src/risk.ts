export const risk = (order: string) =>
  fetch(process.env.RISK_API_URL!, { method: 'POST', body: order, signal: AbortSignal.timeout(2_000) }) // <- finding
