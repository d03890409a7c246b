import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#change/lost-safeguards'

/** What a call made harmless, by its own words. */
interface Sanitiser {
  readonly words: RegExp
  readonly title?: string
  readonly did: string
  /** What a condition did. A condition that is true of bad input reads backwards if it is said to allow something. */
  readonly rejected?: string
  readonly now: string
  readonly risk: string
}

const tests = 'Tests with harmless input still pass.'

const ofScripts = `A script from a crafted link or from stored input acts as the user who opens the page. ${tests}`

const ofPaths = {
  title: 'Path check removed',
  now: 'A value with `../` may now lead to another folder.',
  risk: `A caller who chooses part of the path may read or overwrite files of this host, such as configuration and keys. ${tests}`,
}

const sanitisers: readonly Sanitiser[] = [
  {
    words: /next_?url|redirect|allowed_host|safe_?url/i,
    title: 'Redirect validation removed',
    did: 'validated redirect targets',
    rejected: 'rejected unsafe redirect targets',
    now: 'A link may now lead users to any site.',
    risk: `A link to this trusted domain can lead to a copy of the sign-in page. ${tests}`,
  },
  // Werkzeug's and Django's: `../a` becomes a name without a separator.
  { words: /(secure|get_valid)_filename\(/, did: 'removed path separators from the file name', ...ofPaths },
  { words: /safe_join/, did: 'rejected joined paths outside their folder', ...ofPaths },
  { words: /safe_extract/, did: 'rejected archive entries outside the folder', ...ofPaths },
  { words: /startsWith|relative_to|is_within/i, did: 'rejected paths outside their folder', ...ofPaths },
  { words: /file_?name/i, did: 'validated the file name', rejected: 'rejected unsafe file names', ...ofPaths },
  { words: /path|normalize/i, did: 'validated the path', rejected: 'rejected unsafe paths', ...ofPaths },
  {
    words: /Quote(Identifier|Literal)|quote_?(ident|literal)|escape_?(identifier|literal)|sql/i,
    title: 'SQL quoting removed',
    did: 'quoted an SQL identifier',
    now: 'A value may now change the statement itself.',
    risk: `Callers may read the rows of all users or delete tables. ${tests}`,
  },
  {
    words: /doctype|external|entity|xxe/i,
    title: 'Protection against XML entities removed',
    did: 'disabled external XML entities',
    now: 'A document may now read files of this host and send requests.',
    risk: `A caller who sends XML can read files and reach internal systems through the parser. ${tests}`,
  },
  {
    words: /shlex|^quote\(|shell/i,
    title: 'Shell quoting removed',
    did: 'quoted a shell argument',
    now: 'A value may now run commands.',
    risk: `A caller who controls the value can run programs on this host. ${tests}`,
  },
  {
    words: /encodeURI|URLEncoder|urlencode|url\.(Query|Path)Escape/i,
    title: 'URL encoding removed',
    did: 'URL-encoded a value',
    now: 'A value may now change the rest of the URL.',
    risk: `A caller can add parameters, or send the request to another path of the same host. ${tests}`,
  },
  {
    words: /escape/i,
    title: 'HTML escaping removed',
    did: 'escaped HTML',
    now: 'A script in the value may now run in the browser.',
    risk: ofScripts,
  },
  {
    words: /html|sanitize|purify|bleach|xss|policy/i,
    title: 'HTML sanitization removed',
    did: 'cleaned HTML',
    now: 'A script in the value may now run in the browser.',
    risk: ofScripts,
  },
]

const anySanitiser: Omit<Sanitiser, 'words'> = {
  did: 'escaped or checked input',
  rejected: 'rejected unsafe input',
  now: 'Untrusted input may now be used unchanged.',
  risk: `An attacker's input is now used unchanged. ${tests}`,
}

const sanitiserOf = ({ by }: Lost): Omit<Sanitiser, 'words'> => sanitisers.find(({ words }) => words.test(by)) ?? anySanitiser

/** A negation or a comparison, and no call that changes its argument. */
const isCondition = /^(!|not )|\|\||&&|[=!<>]=|\.startsWith\(/

const didOf = (lost: Lost): string => {
  const { did, rejected } = sanitiserOf(lost)
  return isCondition.test(lost.by) ? (rejected ?? did) : did
}

export const sanitisationRemoved = rule({
  id: 'sanitisation-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Input sanitization removed',
  why: "An attacker's input is now used unchanged. Tests with harmless input still pass.",
  fix: 'Restore the escaping or the check, or say in the pull request which function makes this input safe now.',
  blindSpots:
    'Does not know templates and libraries that escape automatically. A new function called in its place counts as a replacement.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['injection'],
      (lost) => ({
        ...(sanitiserOf(lost).title === undefined ? {} : { title: sanitiserOf(lost).title }),
        message:
          lost.by === 'html/template'
            ? 'This change removes `html/template`, which escapes every value inserted into a page. Scripts in untrusted input may now run in the browser.'
            : `This change removes \`${lost.by}\`, which ${didOf(lost)} in ${lost.protects}. ${sanitiserOf(lost).now}`,
        risk: sanitiserOf(lost).risk,
        fix: `Restore \`${lost.by}\`, or say in the pull request which code makes this input safe now.`,
      }),
      () => [],
    ),
})
