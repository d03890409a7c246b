import { originName, type Module, type Origin } from '#languages/typescript/module'

/**
 * Origin name of a value, also if only the type of an injected value is known: `constructor(private queue: Queue)` with
 * `import { Queue } from 'bullmq'` gives `bullmq#Queue()`, as if this file had created it.
 */
export const originNameByType = (module: Module, origin: Origin): string => {
  if (origin.kind !== 'parameter') return originName(origin)
  const type = /^(?:[\w$]+\.)?[\w$]+/.exec(origin.type)?.[0]
  if (!type) return originName(origin)
  const [head = '', ...members] = type.split('.')
  const imported = module.imports().find((record) => record.local === head)
  if (!imported) return originName(origin)
  const made = [...imported.path, ...members].filter((part) => part !== 'default').join('.')
  const rest = origin.path.join('.')
  return `${imported.module}#${made}()${rest ? `.${rest}` : ''}`
}

/** The same for a class of this repository: the module that exports the class, and the member accessed on it. */
export const classMember = (module: Module, origin: Origin): { readonly module: string; readonly name: string } | undefined => {
  if (origin.kind !== 'parameter' || origin.path.length !== 1) return undefined
  const imported = module.imports().find((record) => record.local === origin.type)
  return imported ? { module: imported.module, name: [...imported.path, ...origin.path].join('.') } : undefined
}
