/** GraphQL refuses a request for a field that its schema does not have as a whole, before it is carried out. */
export const isUnknownField = (error: unknown, field = String.raw`\w+`): boolean => {
  const { errors } = error as { readonly errors?: readonly { readonly message?: string }[] }
  const words = new RegExp(`^Field '${field}' doesn't exist on type`)
  return errors?.some(({ message }) => words.test(message ?? '')) ?? false
}
