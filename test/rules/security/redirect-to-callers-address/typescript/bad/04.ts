import { NextResponse } from 'next/server'
export async function GET(request: Request) {
  const target = new URL(request.url).searchParams.get('redirect') ?? '/'
  return NextResponse.redirect(target) // <- finding
}