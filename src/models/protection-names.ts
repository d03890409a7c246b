const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of names and texts that say what a check is about, and how it refuses. Where origins decide, these do not. */
export const protectionNames = {
  /** Who calls. */
  principals: words(
    'user users caller principal session claims identity viewer actor account member members requester login signedin loggedin jwt bearer ' +
      'apikey credentials credential authentication anonymous tenant',
  ),
  /** What somebody may do. */
  rights: words(
    'admin admins superadmin superuser staff owner owners ownership role roles permission permissions perm perms privilege privileges ' +
      'privileged scope scopes acl ability abilities authorize authorized authorise authorised authorization authority authorities ' +
      'permitted entitled entitlement moderator maintainer membership tenancy',
  ),
  /** With these, a right is asked for only together with a caller: `isAllowed(user)`. */
  perhapsRights: words('allowed allow member access policy auth authenticated session'),
  /** Those of them that say who somebody is. */
  people: words('admin admins superadmin superuser staff moderator maintainer'),
  /** Rights that are also things: a role that is not found refuses nobody. */
  things: words('owner owners role roles permission permissions perm perms scope scopes privilege privileges authorities admins'),
  /** First words of a question. */
  asks: words('is has can may must should'),
  /** Variables that hold the answer to a question. */
  answers: words('allowed allow valid ok okay permitted granted match matches matched authorized authorised verified token secret key'),
  may: words('can cannot cant may'),
  /** First words of functions that refuse by an error. */
  demands: words('assert check ensure verify validate require requires enforce demand guard authorize authorise must need'),
  /** Those of them that may only look, and give an answer. */
  looks: words('check verify validate'),
  /** What follows the demand, if it is about callers. */
  demanded: words(
    'permission permissions perm access role roles scope scopes owner ownership admin auth session membership tenant policy ability ' +
      'privilege authorization authorisation authorized authorised authenticated allowed permitted privileged can user login entitled',
  ),
  /** Who somebody is, and nothing of what they may do. */
  identities: words('user login session auth authenticated'),
  /** Functions that prove who the caller is, in one word. */
  provesCaller: words(
    'verifyidtoken verifysignature verifyrequest verifypassword validatetoken validatesignature parsewithclaims comparehashandpassword ' +
      'checkpassword checkpasswordhash validatepassword',
  ),
  /** Words that make it about something else: `ensureRoleExists`, `validateScopeFormat`. */
  otherDemands: words('exchange requests http exist exists valid count format config configured context token log code'),
  /** Who sent a message. */
  signatures: words('signature signatures hmac mac signed'),
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
  /** Members and functions that say what an address is. */
  asksAddress: words('hostname protocol scheme private loopback reserved multicast ssrf unspecified global metadata traversal'),
  namesNetwork: ['linklocal', 'sitelocal', 'anylocal'],
  /** Last words of what is checked by a demand or a question. */
  addresses: words('url uri host hostname address origin redirect path ip'),
  /** What such a check asks of it. */
  ofAddresses: words('private internal public safe allowed trusted external restricted outgoing blocked forbidden'),
  /** The form of a value is no protection. */
  forms: words('email username name'),
  /** Errors of a value. */
  refusesValue: words('fielderror validationerror invalidargument badrequest fielderrors'),
  /** First words of calls that only read. */
  reads: words('find get count select load query fetch read list is has now parse to lookup exists'),
  /** Those of them that send a request if they stand alone. */
  sends: words('get fetch load query read'),
  /** First words of calls that only take apart what was sent. */
  decodes: words('decode json parse unmarshal deserialize loads raw body text'),
  /** Words of the languages that ask something. */
  conditions: words('if elif unless switch case when match throw raise assert'),
  sizes: words('length len size count bytelength'),
  /** Settings and switches. */
  switches: words('feature features flag flags enabled disabled implemented'),
  errors: words('err error exception exc ex cause failure'),
} as const
