import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import type { ConfigurationRules } from './language-rules.ts'

/** Whether the platform, the shell or a front-end build sets a variable. */
export const isPlatformSetting = (name: string): boolean =>
  names.platformSettings.has(name.toUpperCase()) || names.platformPrefixes.some((prefix) => name.startsWith(prefix))

/** Whether a service cannot work without a setting, by its name: an address or a credential. */
export const isRequired = (name: string): boolean => names.requiredSettings.has(wordsOf(name).at(-1) ?? '') && !isPlatformSetting(name)

/** Whether a name is that of a credential or an address, and not of something that a service can do without. */
export const isIndispensable = (name: string): boolean =>
  (isSensitiveName(name) || isRequired(name)) && !wordsOf(name).some((word) => names.optionalParts.has(word))

/** Whether a setting is the address of something that the service needs; not a port or host to listen on, and not its own address. */
export const isAddress = (name: string): boolean => {
  const words = wordsOf(name)
  return (
    names.addressSettings.has(words.at(-1) ?? '') &&
    !isPlatformSetting(name) &&
    // The last word decides: a server is an address, and `SERVER_HOST` is that of the service itself.
    !words.slice(0, -1).some((word) => names.ownAddresses.has(word))
  )
}

/** Whether a text is the address of a catcher of mail for developers, by its port: a mail relay on the same host listens on others. */
export const isMailCatcher = (name: string, text: string): boolean =>
  wordsOf(name).some((word) => names.mailWords.has(word)) && /:(1025|2525|8025)\/?$/.test(text)

/** Whether a text is an address on a developer's machine or in a development network. */
export const isLocalAddress = (text: string, { knowsComposeHosts }: ConfigurationRules): boolean => {
  const host = hostOf(text)
  // All interfaces, to listen on.
  if (!text.includes('://') && host === '0.0.0.0') return false
  return names.localHosts.has(host) || (knowsComposeHosts && names.composeHosts.has(host))
}

/** The host of a text that is known only in the network of a compose file. */
export const composeHostOf = (text: string): string | undefined => {
  const host = hostOf(text)
  return names.localHosts.has(host) ? undefined : host
}

const hostOf = (text: string): string => {
  const scheme = text.indexOf('://')
  const rest = scheme < 0 ? text : text.slice(scheme + 3)
  const authority = rest.split('/')[0]?.split('?')[0] ?? ''
  return (
    authority
      .slice(authority.lastIndexOf('@') + 1)
      .split(':')[0]
      ?.toLowerCase() ?? ''
  )
}

/**
 * Whether a setting may be where the service itself listens, such as `coordinator.host`: one interface, without the port that a client needs,
 * and no store in the name.
 */
export const mayBeListenedOn = (name: string, text: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|::1)$/.test(text) && !wordsOf(name).some((word) => names.composeHosts.has(word))

/** Whether the address of a database is one in memory or in a file of the container: what it stores is lost with the process. */
export const isVolatile = (name: string, text: string): boolean => isAddress(name) && volatile.test(text)

const volatile = /^(jdbc:(h2|hsqldb|derby):(mem|memory):|jdbc:sqlite:|sqlite(\+\w+)?:|file:(:memory:|[^?]*\?.*\bmode=memory)|:memory:)/i

/** Words of the host, or of a text that is not an address. At the end of a host, `dev` is a public top-level domain. */
const nameWords = (text: string): readonly string[] => {
  const afterScheme = text.slice(text.indexOf('://') < 0 ? 0 : text.indexOf('://') + 3)
  const authority = afterScheme.split('/')[0] ?? ''
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d+$/, '')
  return wordsOf(host.endsWith('.dev') ? host.slice(0, -'.dev'.length) : host)
}

/** Whether the fallback of an address, or of a resource such as a bucket, names a test environment: `https://sandbox.…`, `invoices-dev`. */
export const isStandIn = (name: string, text: string): boolean => {
  const isResource = names.resourceSettings.has(wordsOf(name).at(-1) ?? '')
  if (!isResource && !(isAddress(name) && text.includes('.'))) return false
  return nameWords(text).some((word) => names.testEnvironments.has(word))
}
