import { names } from '#models/names'

/** What opens the place of a value in a path: `:token`, `{token}`, `<token>`. */
const placeSigns = [':', '{', '<']

/** Whether callers must know a secret to find a route: `/webhooks/stripe/:token`. */
export const hasSecretInPath = (route: string): boolean =>
  route.split('/').some((segment) => placeSigns.some((sign) => segment.includes(sign)) && names.capabilities.has(segment))
