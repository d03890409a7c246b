import type { FactBase, Ref } from '../process/shared.ts'

/** Routes of a router that another one takes under a path: `app.use('/webhooks', hooks)`, or that the router itself is made with. */
export interface RouterMount extends FactBase<'router-mount'> {
  /** The router that takes it, by its name; empty if the mounted router itself has the prefix. */
  readonly router: string
  readonly prefix: string
  /** The mounted router, or a function that registers its routes. */
  readonly mounted: Ref
}
