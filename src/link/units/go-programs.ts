import { posix } from 'node:path'
import type { Fact } from '#model/fact'
import type { Linked, System } from '#model/system'
import { remembered } from '../reads.ts'

const inMain = (within: string): boolean => within === 'main' || within.startsWith('main > ')

/** Folders of Go packages that are programs, as far as the places of their facts and the outlines of their files show. */
const programFolders = remembered((system): ReadonlySet<string> => {
  const files = [...system.files.values()].filter(({ language, traits }) => language === 'go' && traits?.starts === 'program')
  const facts = [...system.facts('server'), ...system.facts('signal-handler')].filter(
    ({ file, within }) => file.language === 'go' && inMain(within),
  )
  return new Set([...files.map(({ path }) => path), ...facts.map(({ at }) => at.path)].map((path) => posix.dirname(path)))
})

/** The folder of the Go program that a fact belongs to. No other program can import it. Undefined for code that several may import. */
export const goProgramOf = (system: System, { file, at }: Linked<Fact>): string | undefined => {
  const folder = posix.dirname(at.path)
  return file.language === 'go' && programFolders(system).has(folder) ? folder : undefined
}

/** Whether two facts may belong to the same process. Go programs cannot import one another. */
export const mayShareProcess = (system: System, one: Linked<Fact>, other: Linked<Fact>): boolean => {
  const [first, second] = [goProgramOf(system, one), goProgramOf(system, other)]
  return first === undefined || second === undefined || first === second
}

/** Whether a fact belongs to a Go program that serves requests or jobs; undefined for code that several programs may import. */
export const isOfServingProgram = (system: System, fact: Linked<Fact>): boolean | undefined => {
  const folder = goProgramOf(system, fact)
  if (folder === undefined) return undefined
  return [...system.paths].some(
    (path) => path.endsWith('.go') && posix.dirname(path) === folder && ['main', 'init'].some((name) => system.does(path, name, 'serves')),
  )
}
