import type { Protection } from '#model/facts/requests/safeguard'

/** Names of middleware, guards and decorators, by the protection they give. */
const guards: readonly (readonly [Protection, RegExp])[] = [
  [
    'access',
    /(?<!un)(auth(?!or\b)|\bapi-?_?key(?!s?\w*(rout|controller|service|resolver|repositor|model|schema|module))|requireUser|requireAdmin|requireLogin|loggedIn|signedIn|protected|permission|\bacl\b|jwt|verifyToken|ensureUser|isAdmin|UseGuards|\broles?\b|scope|csrf|can\w*Access|http-?_?sig|introspect)/i,
  ],
  [
    'overuse',
    /rate-?_?limit|limiter|throttl|captcha|turnstile|slow-?down|brute|\blimit_?(handler|middleware|requests?|calls|rate|by_?(ip|user|key))\b/i,
  ],
  ['partial-write', /transaction(?!s?\w*(id|list))/i],
]

export const guardAgainst = (name: string): Protection[] => {
  const head = /^@?[\w$.]+/.exec(name)?.[0] ?? name
  if (/public|optional|anonymous|skipAuth|noAuth|exempt|^maybe/i.test(head)) return []
  return guards.flatMap(([protection, words]) => (words.test(head) ? [protection] : []))
}

/** Errors that report a duplicate key. */
export const saysThereAlready =
  /\b(IntegrityError|Unique\w+|Duplicate\w+|DataIntegrityViolationException|ConstraintViolationException|SQLIntegrityConstraintViolationException|EntityExistsException|\w*AlreadyExists(Error|Exception)?)\b/

/** Functions that sanitize or escape outside input for a page, a command or a file name. */
export const cleansInput =
  /^(escape|htmlEscape|html_escape|escape(_html|_js|_xml|Html|Xml|JavaScript|EcmaScript)\w*|conditional_escape|escapejs|forHtml\w*|forJavaScript\w*|saniti[sz]e\w*|secure_filename|get_valid_filename|safe_join|safe_extract(_?all)?)$/

/** Functions that validate a path or an address from outside input. */
export const checksInput =
  /^(is_relative_to|is_within_(dir|directory|folder|root|base)|url_has_allowed_host_and_scheme|is_safe_(url|path|redirect)|validate_(\w+_)?(file_?name|path|redirect\w*|(next|return|target)_ur[li])|(\w+_)?(file_?name|path)_validator|isSafe(Url|Path|Redirect)|validate(FileName|Path|Redirect)\w*)$/
