import { names } from '#models/names'

/** Characters that start a path parameter: `:token`, `{token}`, `<token>`. */
const placeSigns = [':', '{', '<']

/** Whether callers must know a secret to call a route: `/webhooks/stripe/:token`. */
export const hasSecretInPath = (route: string): boolean =>
  route.split('/').some((segment) => placeSigns.some((sign) => segment.includes(sign)) && names.capabilities.has(segment))
