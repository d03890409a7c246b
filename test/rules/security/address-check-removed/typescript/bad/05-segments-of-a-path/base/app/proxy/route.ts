import { NextResponse } from 'next/server'
export async function POST(request: Request, ctx: { params: { path: string[] } }) {
  for (const segment of ctx.params.path) {
    if (/[\\/]/.test(segment)) { // <- finding
      return NextResponse.json({ error: 'Invalid proxy path' }, { status: 400 })
    }
  }
  return fetch(new URL('/' + ctx.params.path.join('/'), process.env.API_URL), { method: 'POST', body: request.body })
}
