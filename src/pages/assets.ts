import { createHash } from 'node:crypto'
import { stylesheet } from './stylesheet.ts'

export interface Asset {
  readonly type: string
  readonly text: string
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b5cc1"/><path d="M8 17.5l5.2 5L24.5 10" fill="none" stroke="#fff" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`

const named = (text: string, name: string): string =>
  `/assets/${name.replace('.', `-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.`)}`

export const stylesheetPath = named(stylesheet, 'readiness.css')
export const iconPath = named(icon, 'icon.svg')

/** The files that pages load, by URL. The content of a URL never changes, so it may be cached forever. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  [stylesheetPath, { type: 'text/css', text: stylesheet }],
  [iconPath, { type: 'image/svg+xml', text: icon }],
])
