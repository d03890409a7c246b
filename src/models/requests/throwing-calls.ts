import { expandBraces } from '../naming/expand-braces.ts'

/**
 * Calls that never return, because they throw the answer or end the process: Flask 3.1 and Werkzeug 3.1 `abort`, Bottle 0.13 `abort`, Koa 2.15
 * `ctx.throw`, Next.js 15 and SvelteKit 2 functions that throw, and those of the languages themselves.
 */
export const throwingCalls: ReadonlySet<string> = new Set(
  [
    '{flask,werkzeug.exceptions,bottle,quart}#abort',
    'next/navigation#{notFound,redirect,permanentRedirect,forbidden,unauthorized}',
    '@sveltejs/kit#{error,redirect}',
    'parameter#{ctx,context}.throw',
    'koa#Context().throw',
    'sys#exit',
    'global#panic',
    'log#{Fatal,Fatalf,Fatalln,Panic,Panicf}',
    'os#Exit',
    'global#process.exit',
  ].flatMap(expandBraces),
)
