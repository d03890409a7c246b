/** Commands that act on the objects of a Kubernetes cluster, by their name in a shell: `oc` of OpenShift, and the usual short name. */
export const clusterClients: ReadonlySet<string> = new Set(['kubectl', 'oc', 'k'])
