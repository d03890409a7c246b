/** Whether GraphQL rejected a request because its schema lacks a field. Such a request is rejected completely, before any of it runs. */
export const isUnknownField = (error: unknown, field = String.raw`\w+`): boolean => {
  const { errors } = error as { readonly errors?: readonly { readonly message?: string }[] }
  const words = new RegExp(`^Field '${field}' doesn't exist on type`)
  return errors?.some(({ message }) => words.test(message ?? '')) ?? false
}
