import { createCookie } from '@remix-run/node'
export const language = createCookie('lang', {
  path: '/',
  httpOnly: true, // <- finding
  secure: process.env.NODE_ENV === 'production',
})
