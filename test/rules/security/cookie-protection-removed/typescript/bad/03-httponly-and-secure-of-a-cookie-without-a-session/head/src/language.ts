import { createCookie } from '@remix-run/node'
export const language = createCookie('lang', {
  path: '/',
})
