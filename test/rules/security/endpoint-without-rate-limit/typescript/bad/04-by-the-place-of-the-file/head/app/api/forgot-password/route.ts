import { query } from './db'
export async function POST(request: Request) { // <- finding
  const { email } = await request.json()
  await query(email)
  return Response.json({ ok: true })
}
