/** A name of the code or of the database, without its word limits: `updatedAt` and `updated_at`. */
export const plainName = (name: string): string => name.replaceAll(/[^a-zA-Z0-9]/g, '').toLowerCase()
