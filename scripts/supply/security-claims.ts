/** A test that attacks a claim, by its file (relative to the project's root) and its title. */
export interface Attack {
  readonly path: string
  readonly title: string
}

/** A row of a table of claims in docs/security-model.md. */
export interface SecurityClaim {
  readonly section: string
  readonly claim: string
  /** Empty where the row names no test in the form that is asked for. */
  readonly attacks: readonly Attack[]
}

const attacksIn = (cell: string): Attack[] =>
  [...cell.matchAll(/\[[^\]]+\]\(\.\.\/(test\/[^)#]+)\)\s*(?:`` ?(.+?) ?``(?!`)|`([^`]+)`)/g)].map(([, path = '', double, single]) => ({
    path,
    title: (double ?? single ?? '').replaceAll(String.raw`\|`, '|'),
  }))

/** Reads the tables below "Claims and the tests that attack them". */
export const securityClaims = (page: string): SecurityClaim[] => {
  const tables = page.split('## Claims and the tests that attack them')[1]?.split(/^## /m)[0] ?? ''
  return [...tables.matchAll(/^### (.+)\n([\s\S]*?)(?=^### |$(?![\s\S]))/gm)].flatMap(([, section = '', body = '']) =>
    body
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:claim|-+) /.test(line))
      .map((line) => {
        const [claim = '', attack = ''] = line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim())
        return { section, claim, attacks: attacksIn(attack) }
      }),
  )
}

/** Whether a title in the page is that of a test: `%s` and `$name` stand for the values of a row. */
export const isTitleOf = (title: string, test: string): boolean =>
  title === test ||
  new RegExp(
    `^${title
      .split(/%[sdifjo]|\$\w+/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.+')}$`,
    's',
  ).test(test)
