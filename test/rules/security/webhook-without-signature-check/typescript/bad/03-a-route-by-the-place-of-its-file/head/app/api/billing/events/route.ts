import { credit } from './credit'
export async function POST(request: Request) { // <- finding
  if (!request.headers.get('paddle-signature')) return new Response(null, { status: 400 })
  const body = await request.json()
  await credit(body.customer)
  return new Response()
}
