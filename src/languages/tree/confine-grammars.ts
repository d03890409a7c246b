import { loadGrammars } from './grammar.ts'

interface Addon {
  [key: string]: unknown
  registerDynamicLanguage(languages: object): void
}

/** Functions of the addon, and of each language in it, that read files or work beside this thread. */
const closed = ['findInFiles', 'parseFiles', 'parseAsync']

const denied = (name: string) => (): never => {
  throw Object.assign(new Error(`${name} is closed in a process that reads untrusted text`), { code: 'ERR_ACCESS_DENIED' })
}

const close = (owner: object, name: string, value: unknown = denied(name)): void => {
  Reflect.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: true })
}

/**
 * Loads the grammars, and then lets their addon parse texts and nothing else: it reads files and loads libraries by itself, past Node's permissions.
 * What it exports is closed in the module that npm installs and in the machine's own behind it. For processes that read untrusted texts.
 *
 * @param require loads the addon as a module of this product does
 */
export const confineGrammars = async (require: NodeJS.Require): Promise<void> => {
  const addon = require('@ast-grep/napi') as Addon
  const register = addon.registerDynamicLanguage
  const modules = Object.values(require.cache)
    .map((module) => module?.exports as Addon | undefined)
    .filter((exported) => exported?.registerDynamicLanguage === register)
  let isRegistered = false
  const registerOnce = (languages: object): void => {
    if (isRegistered) denied('registerDynamicLanguage')()
    isRegistered = true
    register(languages)
  }
  for (const module of modules) {
    if (!module) continue
    for (const part of [module, ...Object.values(module)])
      if (typeof part === 'object' && part !== null) for (const name of closed) if (name in part) close(part, name)
    close(module, 'registerDynamicLanguage', registerOnce)
  }
  await loadGrammars()
}
