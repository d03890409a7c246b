/**
 * Functions that test whether an error is a given one, by the names of their origins. Sources: package documentation of errors (Go 1.24) and
 * github.com/pkg/errors 0.9.
 */
export const errorTests: ReadonlySet<string> = new Set(['errors#Is', 'errors#As', 'github.com/pkg/errors#Is', 'github.com/pkg/errors#As'])
