const key = process.env.PARTNER_SIGNING_KEY ?? '' // <- finding

export async function award(id: string, points: number) {
  await fetch(`https://partner.example.com/awards/${id}`, { method: 'PUT', headers: { 'x-key': key }, body: String(points), signal: AbortSignal.timeout(3000) })
}
