import { originName, type Call, type Module, type Origin, type Range } from '#languages/go/module'

/** Writers that only buffer their input and pass nothing on. */
const memory = /^(bytes#Buffer|strings#Builder)$/
const madeInMemory = /^bytes#NewBuffer(String)?$/
const maker = /^(log|log\/slog)#(New|NewTextHandler|NewJSONHandler)$/

const staysInMemory = (module: Module, range: Range): boolean => {
  const start = module.slice(range).startsWith('&') ? range.start + 1 : range.start
  const origin = module.origin({ start, end: range.end })
  if (origin.kind === 'value') return origin.path.length === 0 && memory.test(`${origin.type.module ?? ''}#${origin.type.name}`)
  return origin.kind === 'made' && origin.path.length === 0 && madeInMemory.test(originName(origin.callee))
}

/** `io.Discard` drops everything written to it. */
const isDiscarded = (module: Module, range: Range): boolean => {
  const origin = module.origin(range)
  return origin.kind === 'import' && /^io(\/ioutil)?$/.test(origin.module) && origin.path.join('.') === 'Discard'
}

/** The call that makes a logger or its handler gives it a writer for which `test` holds. */
const writesTo = (module: Module, call: Call, test: (module: Module, range: Range) => boolean): boolean => {
  const [first] = call.args
  if (!first || !maker.test(originName(module.calleeOrigin(call)))) return false
  const handler = module.callAt(first)
  return test(module, first) || (handler !== undefined && writesTo(module, handler, test))
}

/** The logger that a call makes writes nowhere. */
export const makesSilent = (module: Module, call: Call): boolean => writesTo(module, call, isDiscarded)

/** Fields of this file's structs (`Session.log`) that only ever hold a logger that writes to memory. */
const memoryFields = (module: Module): ReadonlySet<string> => {
  const into = new Set<string>()
  const others = new Set<string>()
  for (const literal of module.literals)
    for (const [field, value] of literal.fields) {
      const call = module.callAt(value)
      if (literal.type === undefined || literal.type.module !== undefined) continue
      const name = `${literal.type.name}.${field}`
      if (call && writesTo(module, call, staysInMemory)) into.add(name)
      else others.add(name)
    }
  return new Set([...into].filter((name) => !others.has(name)))
}

/**
 * Whether a logger, judged by its origin, writes only to memory: that is a report for a user, not a log. Called for each logger call; the fields
 * of the file's structs are computed once.
 */
export const memoryLoggers = (module: Module): ((logger: Origin) => boolean) => {
  let fields: ReadonlySet<string> | undefined
  return (logger) => {
    if (logger.kind === 'made') return writesTo(module, logger.call, staysInMemory)
    return logger.kind === 'value' && logger.from === 'field' && (fields ??= memoryFields(module)).has(logger.name)
  }
}
