import { NextResponse } from 'next/server'
export const GET = (request: Request) => NextResponse.redirect(new URL('/home', request.url))