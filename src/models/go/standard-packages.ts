/**
 * First parts of the import paths of Go's standard library (Go 1.26, pkg.go.dev/std), and of cgo. A module may have a path without a domain too,
 * so that a path without a dot shows nothing.
 */
export const standardPackages: ReadonlySet<string> = new Set(
  (
    'archive bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash html image ' +
    'index internal io iter log maps math mime net os path plugin reflect regexp runtime slices sort strconv strings structs sync syscall ' +
    'testing text time unicode unique unsafe weak C'
  ).split(' '),
)
