/**
 * How a worker is isolated from the rest of the machine.
 *
 * `permissions`: Node's permission model and disabled entry points, which protect against JavaScript. `namespaces`: the same inside a
 * kernel sandbox (bubblewrap) without network, `/proc` and other files, which protects against native code too.
 */
export type IsolationLevel = 'namespaces' | 'permissions'
