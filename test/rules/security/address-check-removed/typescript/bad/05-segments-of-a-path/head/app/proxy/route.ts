import { NextResponse } from 'next/server'
export async function POST(request: Request, ctx: { params: { path: string[] } }) {
  return fetch(new URL('/' + ctx.params.path.join('/'), process.env.API_URL), { method: 'POST', body: request.body })
}
