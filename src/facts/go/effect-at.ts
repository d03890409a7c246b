import { originName, type Call, type Module } from '#languages/go/module'
import { goEffects } from './libraries/side-effects.ts'

/** The irreversible effect of a call. */
export const effectAt = (module: Module, call: Call): (typeof goEffects)[number] | undefined => {
  if (call.path.length === 0) return undefined
  const name = originName(module.calleeOrigin(call))
  return goEffects.find((one) => one.call.test(name))
}
