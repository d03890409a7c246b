/** Whether a key is made up by the program or the database for each row, so that it rejects no duplicate. */
export const isMadeKey = (columns: readonly string[]): boolean => columns.length === 1 && /^_?(id|uuid|guid)$/i.test(columns[0] ?? '')
