import { NextResponse, type NextRequest } from 'next/server'

export function middleware(request: NextRequest) {
  // Passed on to the application: a cookie of a request carries no attributes.
  request.cookies.set('session', renewed(request))
  return NextResponse.next({ request })
}
