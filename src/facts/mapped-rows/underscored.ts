/** The name of a column or a table for a name of the code: `UserID` is `user_id`, `orderDate` is `order_date`. */
export const underscored = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
