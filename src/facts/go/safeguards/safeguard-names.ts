/** Middlewares and helpers that recover from panics, by their names. */
export const recovers = /^(\w*(Recovery|Recoverer|PanicHandler|RecoverPanic)|Recover|(Handle|Capture|Catch|Trap)(Crash|Panics?))$/
