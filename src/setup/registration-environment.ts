import { z } from 'zod'
import { withoutBlanks } from './blank-variables.ts'
import { InvalidEnvironment, type Variables } from './environment.ts'
import { problemsIn, registrationExpectations } from './expected-variables.ts'
import { apiUrlOf, siteUrlOf } from './values-in-use.ts'
import { isOrigin, schema } from './variables-schema.ts'

/** The settings that registration needs before an App exists. */
export interface RegistrationEnvironment {
  readonly port: number
  readonly webhookPath: string
  readonly publicUrl: string
  readonly siteUrl: string
  readonly apiUrl: string
  /** The organisation that will own the App; undefined for the person's own account. */
  readonly organisation: string | undefined
}

/** GitHub has to reach the URL, so a loopback name is rejected. */
const isReachable = (value: string): boolean => {
  if (!isOrigin(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' && !/^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)
}

/** Addresses of private networks, which github.com cannot reach. @see RFC 1918, RFC 3927, RFC 6598, RFC 4193, RFC 6762 */
const privateHost =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[f[cd][0-9a-f]{2}:|\[fe80:)|\.(?:local|internal|lan|home\.arpa)$/

const organisation = /^(?:@me|[A-Za-z0-9][A-Za-z0-9-]*)$/

const registrationSchema = schema
  .pick({ PORT: true, WEBHOOK_PATH: true, GHE_HOST: true, GHE_PROTOCOL: true })
  .extend({ PUBLIC_URL: z.string().refine(isReachable), GH_ORG: z.string().regex(organisation) })

/**
 * Reads and validates the environment of a registration.
 *
 * @throws InvalidEnvironment
 */
export const readRegistrationEnvironment = (variables: Variables): RegistrationEnvironment => {
  const parsed = registrationSchema.safeParse(withoutBlanks(variables))
  if (!parsed.success) throw new InvalidEnvironment(problemsIn(parsed.error, registrationExpectations).toSorted())
  if (parsed.data.GHE_HOST === undefined && privateHost.test(new URL(parsed.data.PUBLIC_URL).hostname))
    throw new InvalidEnvironment([
      'PUBLIC_URL: this is an address of a private network, which github.com cannot reach. Use a public name, or set GHE_HOST for an Enterprise Server',
    ])
  const { PORT: port, WEBHOOK_PATH: webhookPath, PUBLIC_URL: publicUrl, GH_ORG: organisationName } = parsed.data
  return {
    port,
    webhookPath,
    publicUrl: publicUrl.replace(/\/$/, ''),
    siteUrl: siteUrlOf(parsed.data),
    apiUrl: apiUrlOf(parsed.data),
    organisation: organisationName === '@me' ? undefined : organisationName,
  }
}
