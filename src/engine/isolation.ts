/**
 * What separates a worker from the rest of the machine.
 *
 * `permissions`: Node's permission model and closed entry points, which holds against JavaScript. `namespaces`: that, inside a sandbox of the
 * kernel (bubblewrap) without network, `/proc` and foreign files, which holds against native code too.
 */
export type IsolationLevel = 'namespaces' | 'permissions'
