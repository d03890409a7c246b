import { createCookie } from '@remix-run/node'
// The language of the pages, and the device that asks: neither signs anybody in.
export const language = createCookie('lang', { path: '/', maxAge: 31_536_000 })
export const device = createCookie('device-kind', { path: '/' })