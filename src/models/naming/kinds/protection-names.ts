const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of names and texts that show what a check is about and how it refuses. Origins take precedence. */
export const protectionNames = {
  /** The caller. */
  principals: words(
    'user users caller principal session claims identity viewer actor account member members requester login signedin loggedin jwt bearer ' +
      'apikey credentials credential authentication anonymous tenant',
  ),
  /** Members and parameters that hold the caller, and functions that return it for a request. */
  callers: words('user session principal viewer actor claims identity caller me auth authenticate authenticated'),
  /** Members of a request with what the client wrote, where the name of a user proves nothing. */
  clientInput: words('body params query input dto data payload event job message'),
  /** Parts of a request, or settings of authentication, that such a function is given. */
  requestParts: words('headers cookies authOptions authConfig'),
  /** Rights of a caller. */
  rights: words(
    'admin admins superadmin superuser staff owner owners ownership role roles permission permissions perm perms privilege privileges ' +
      'privileged scope scopes acl ability abilities authorize authorized authorise authorised authorization authority authorities ' +
      'permitted entitled entitlement moderator maintainer membership tenancy',
  ),
  /** With these, a name is about a right only together with a caller: `isAllowed(user)`. */
  perhapsRights: words('allowed allow member access policy auth authenticated session'),
  /** Those of `rights` that identify a caller. */
  people: words('admin admins superadmin superuser staff moderator maintainer'),
  /** Rights that are also objects. A role that is not found refuses no caller; `authorization` is the header that says who calls. */
  things: words(
    'authorization authorisation owner owners role roles permission permissions perm perms scope scopes privilege privileges authorities admins',
  ),
  /** First words of a check that returns an answer. */
  asks: words('is has can may must should'),
  /** Variables that hold the result of a check. */
  answers: words('allowed allow valid ok okay permitted granted match matches matched authorized authorised verified token secret key'),
  may: words('can cannot cant may'),
  /** First words of functions that refuse by raising an error. */
  demands: words('assert check ensure verify validate require requires enforce demand guard authorize authorise must need'),
  /** Those that may only look and return an answer. */
  looks: words('check verify validate'),
  /** Words of errors about a signature or a token that is not valid. */
  refused: words('signature jwt token'),
  /** Words after the first one, if the demand is about callers. */
  demanded: words(
    'permission permissions perm access role roles scope scopes owner ownership admin auth session membership tenant policy ability ' +
      'privilege authorization authorisation authorized authorised authenticated allowed permitted privileged can user login entitled',
  ),
  /** The caller's identity, without rights. */
  identities: words('user login session auth authenticated'),
  /** Functions that authenticate the caller, in one word. */
  provesCaller: words(
    'verifyidtoken verifysignature verifyrequest verifypassword validatetoken validatesignature parsewithclaims comparehashandpassword ' +
      'checkpassword checkpasswordhash validatepassword',
  ),
  /** Words that make it about something else: `ensureRoleExists`, `validateScopeFormat`. */
  otherDemands: words('exchange requests http exist exists valid count format config configured context token log code'),
  /** The sender of a message. */
  signatures: words('signature signatures hmac mac signed'),
  /** First words of what computes a signature. That checks nothing until it is compared: the sender of a message does it too. */
  makesSignatures: words('create compute calculate generate make new build sign'),
  /** Calls that compare secrets, by origin. */
  comparesSecrets: new Set<string>([
    'crypto#timingSafeEqual',
    'hmac#compare_digest',
    'secrets#compare_digest',
    'crypto/hmac#Equal',
    'crypto/subtle#ConstantTimeCompare',
    'golang.org/x/crypto/bcrypt#CompareHashAndPassword',
    'java.security#MessageDigest.isEqual',
  ]),
  /** Parts of names of functions that do so. */
  comparesSafely: [
    'timingsafe',
    'constanttime',
    'comparedigest',
    'safecompare',
    'securecompare',
    'equalssecure',
    'safeequal',
    'secureequal',
  ],
  /** Columns that name the owner of a row, before `id`. */
  owners: words(
    'tenant workspace organization organisation org team account company project website site store shop customer user owner author member ' +
      'creator created',
  ),
  aloneOwners: words('tenant workspace organization organisation owner author creator'),
  keys: words('id ids uuid slug by username'),
  /** Members and functions that describe an address. */
  asksAddress: words('hostname protocol scheme private loopback reserved multicast ssrf unspecified global metadata traversal'),
  namesNetwork: ['linklocal', 'sitelocal', 'anylocal'],
  /** Last words of the object of a demand or check. */
  addresses: words('url uri host hostname address origin redirect path ip'),
  /** What such a check tests about it. */
  ofAddresses: words('private internal public safe allowed trusted external restricted outgoing blocked forbidden'),
  /** Checking the form of a value is not a protection. */
  forms: words('email username name'),
  /** Errors of a value. */
  refusesValue: words('fielderror validationerror invalidargument badrequest fielderrors'),
  /** First words of calls that only read. */
  reads: words('find get count select load query fetch read list is has now parse to lookup exists'),
  /** Those of `reads` that send a request if they are the whole name. */
  sends: words('get fetch load query read'),
  /** First words of calls that only parse the request. */
  decodes: words('decode json parse unmarshal deserialize loads raw body text'),
  /** First words of calls that store or send something, and never refuse. */
  records: words(
    'log track record emit publish notify capture report count increment incr inc observe gauge measure trace start end send dispatch enqueue ' +
      'push schedule add create insert save update delete remove set put write print seen touch mark flush',
  ),
  /** First words of calls that change what other callers read. */
  changes: words(
    'save put set update write insert create mark delete remove add upsert persist store commit increment incr decrement decr pay charge ' +
      'debit credit transfer reserve book assign claim take sell apply settle release refund withdraw append replace',
  ),
  /** Those of `records` that only tell what happened. */
  tells: words('log track observe gauge measure trace print'),
  /** Objects that observe: logs, metrics, traces, events. */
  observers: words(
    'analytics metrics metric stats statsd telemetry tracer tracing span logger logging audit sentry newrelic datadog event events counter ' +
      'histogram meter mixpanel posthog amplitude segment prometheus otel opentelemetry micrometer',
  ),
  /** What decides about callers, by the name of the object or package. */
  guardians: words(
    'authz authorization authorisation authorizer acl rbac gate guard guards policy policies permissions permission access security enforcer',
  ),
  /** Names of a whole request. */
  requests: words('req request ctx context r c w info self this'),
  /** Parts of a request that its sender chooses. */
  chosen: words('query body params headers header form cookies args'),
  /** Words of the languages that ask something. */
  conditions: words('if elif unless switch case when match throw raise assert'),
  sizes: words('length len size count bytelength'),
  /** Settings and switches. */
  switches: words('feature features flag flags enabled disabled implemented'),
  /** What holds settings. */
  settings: words('config settings conf env environ options'),
  errors: words('err error exception exc ex cause failure'),
} as const
