import { NameMap } from '../naming/name-map.ts'

/** How a member takes the routes of another router. */
interface MountForm {
  /** Position of the router, or of the first one if it takes several. */
  readonly mounted: number
  readonly takesSeveral?: true
  /** Position of the path, or the name of the keyword or of the option that holds it. */
  readonly prefix: number | string
}

/**
 * By the name of the member. Sources: Express 5 and koa-router 13, `use`; Hono 4, `route`; Fastify 5, Plugins: `register` with `prefix`;
 * FastAPI 0.115, `include_router`; Flask 3.1, `register_blueprint`; Django Ninja 1.3, `add_router`.
 */
export const routerMounts: ReadonlyMap<string, MountForm> = new Map<string, MountForm>([
  ['use', { mounted: 1, takesSeveral: true, prefix: 0 }],
  ['route', { mounted: 1, prefix: 0 }],
  ['register', { mounted: 0, prefix: 'prefix' }],
  ['include_router', { mounted: 0, prefix: 'prefix' }],
  ['register_blueprint', { mounted: 0, prefix: 'url_prefix' }],
  ['add_router', { mounted: 1, prefix: 0 }],
])

const prefixed = new NameMap<string>()
// Calls that make a router with a path before all of its routes, with the keyword or the option that holds it.
prefixed.add('fastapi#APIRouter', 'prefix')
prefixed.add('fastapi.routing#APIRouter', 'prefix')
prefixed.add('{flask,quart}#Blueprint', 'url_prefix')
prefixed.add('{@koa/router,koa-router}#', 'prefix')

/** The keyword or the option by which a call gives a router a path, by its origin. */
export const prefixOfRouter = (name: string): string | undefined => prefixed.get(name)
