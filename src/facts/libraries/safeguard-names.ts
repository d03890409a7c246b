import type { Protection } from '#model/facts/safeguard'

/** What the name of a middleware, guard or decorator says that it keeps out. */
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
  if (/public|optional|anonymous|skipAuth|noAuth|^maybe/i.test(head)) return []
  return guards.flatMap(([protection, words]) => (words.test(head) ? [protection] : []))
}

/** Functions that find out whether the caller may do something. */
export const checksAccess =
  /^(authori[sz]e\w*|can([A-Z]\w*)?|cannot|is(Admin|Owner|Authori[sz]ed|Allowed|Permitted|Member)\w*|has\w*(Permission|Access|Role|Scope|Privilege|Abilit)\w*|(check|assert|ensure|verify|enforce|require)\w*Can[A-Z]\w*|(check|assert|ensure|verify|validate|require|guard|enforce)\w*(Permission|Access|Role|Scope|Owner|Admin|Auth|Session|Membership|Tenant|Policy|Abilit)\w*|require(User|Login))$/

const refusesValue = /FieldError|ValidationError|InvalidArgument|BadRequest|\b(400|422)\b/
const asksOfValue = /valid|allow|match|format|exten|mime|type|scheme|ur[li]\b|length|size/i
const asksOfCaller = /user|owner|role|admin|member|perm|auth|tenant|session|caller|principal|account|actor|scope|privilege|abilit|can[A-Z]/

/** What a branch says when it refuses, without "not allowed" where that is said of a value and not of who brings it. */
export const saidOfCaller = (condition: string, refusal: string): string =>
  refusesValue.test(refusal) && asksOfValue.test(condition) && !asksOfCaller.test(condition)
    ? refusal.replace(/not[ _-]?(allowed|permitted)/gi, ' ')
    : refusal

/** Functions that count how often something is done. */
export const countsUse =
  /^(rate-?_?limit\w*|(?!(get|set|create|make|new|build|init|configure|register|is|has|with)[A-Z])\w*(RateLimit|Ratelimit|Throttle)\w*|consume|slowDown|\w*(Captcha|Turnstile)\w*)$/

/** Options that bound what is taken in or done at once. */
export const boundsIntake =
  /^(maxPayload|maxPayloadLength|maxFileSize|fileSize|maxFiles|maxTotalFileSize|maxFieldsSize|bodyLimit|maxBodyLength|maxContentLength|maxHttpBufferSize|sizeLimit|maxBuffer|concurrency|maxResponseSize|maxRequestBodySize|intervalCap)$/

/** Functions that look at where a request of ours, a redirect or a path goes. */
export const checksAddress =
  /^((is|assert|check|ensure|validate|verify)\w*(Private|Internal|Public|Safe|Allowed|Trusted|External)\w*(Ip|IP|Url|URL|Uri|Host|Address|Origin|Redirect|Path)\w*|(assert|check|ensure|validate|verify)\w*(Url|URL|Uri|Host|Origin|Redirect|Path)\w*|\w*ssrf\w*|useFilteringAgent|safeFetch)$/i

/** Errors by which a database, or what is asked, says that a row of this key is there already. */
export const saysThereAlready =
  /\b(IntegrityError|Unique\w+|Duplicate\w+|DataIntegrityViolationException|ConstraintViolationException|SQLIntegrityConstraintViolationException|EntityExistsException|\w*AlreadyExists(Error|Exception)?)\b/

/** Functions that make harmless what somebody outside wrote: for a page, a command, a file name. */
export const cleansInput =
  /^(escape|htmlEscape|html_escape|escape(_html|_js|_xml|Html|Xml|JavaScript|EcmaScript)\w*|conditional_escape|escapejs|forHtml\w*|forJavaScript\w*|saniti[sz]e\w*|secure_filename|get_valid_filename|safe_join|safe_extract(_?all)?)$/

/** Functions that find out whether a path or an address that somebody outside wrote may be followed. */
export const checksInput =
  /^(is_relative_to|is_within_(dir|directory|folder|root|base)|url_has_allowed_host_and_scheme|is_safe_(url|path|redirect)|validate_(\w+_)?(file_?name|path|redirect\w*|(next|return|target)_ur[li])|(\w+_)?(file_?name|path)_validator|isSafe(Url|Path|Redirect)|validate(FileName|Path|Redirect)\w*)$/
