import type { FactKind, FileFacts } from '#model/fact'
import type { Ecosystem } from '#model/system'
import { rolePackages } from '#models/roles/roles'

/** What one file shows about the program that it belongs to. */
export type Shown =
  /** It opens a port for others. */
  | 'listens'
  /** It opens a port that only this machine reaches. */
  | 'listens-locally'
  /** It answers requests that something else accepts. */
  | 'answers'
  /** It takes work from a queue, a topic or a timetable. */
  | 'works'
  /** It reacts to a request to stop, as what runs for long does. */
  | 'stops'
  /** It is the start of a program. */
  | 'program'
  /** It reads the arguments of a command line. */
  | 'arguments'
  /** It renders for a person. */
  | 'renders'

const shownByKind: Readonly<Partial<Record<FactKind, Shown>>> = {
  endpoint: 'answers',
  'webhook-receiver': 'answers',
  consumer: 'works',
  schedule: 'works',
  'signal-handler': 'stops',
}

const known = new WeakMap<FileFacts, Map<Ecosystem, ReadonlySet<Shown>>>()

/** What a file shows. Computed once for facts of an ecosystem. */
export const shownBy = (facts: FileFacts, ecosystem: Ecosystem): ReadonlySet<Shown> => {
  let byEcosystem = known.get(facts)
  if (!byEcosystem) known.set(facts, (byEcosystem = new Map()))
  const before = byEcosystem.get(ecosystem)
  if (before) return before
  const shown = read(facts, ecosystem)
  byEcosystem.set(ecosystem, shown)
  return shown
}

const read = ({ facts, imports, traits }: FileFacts, ecosystem: Ecosystem): ReadonlySet<Shown> => {
  const shown = new Set<Shown>()
  if (traits.starts === 'server') shown.add('listens')
  if (traits.starts === 'worker') shown.add('works')
  if (traits.starts === 'program') shown.add('program')
  if (traits.jsx || traits.browserGlobals) shown.add('renders')
  for (const fact of facts) {
    const what =
      fact.kind === 'server' ? (fact.serves === 'worker' ? 'works' : fact.loopback ? 'listens-locally' : 'listens') : shownByKind[fact.kind]
    if (what) shown.add(what)
  }
  const { arguments: readers } = rolePackages.units[ecosystem]
  if (imports.some(({ module, typeOnly }) => !typeOnly && readers.has(module))) shown.add('arguments')
  return shown
}
