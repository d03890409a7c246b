/**
 * The name under which Prometheus scrapes a metric, with what its declaration puts in front of the name.
 *
 * @param fronts the namespace and the subsystem; one that is not written out is its expression
 * @returns nothing if the name stands alone
 */
export const fullNameOf = (name: string, fronts: readonly (string | undefined)[]): { readonly fullName?: string } => {
  const given = fronts.filter((front) => front !== undefined && front !== '')
  return name === '' || given.length === 0 ? {} : { fullName: [...given, name].join('_') }
}
