/** Columns that identify the owner of a row: a tenant, an account, a user. */
export const scopeColumn =
  /^(tenant|workspace|organi[sz]ation|org|team|account|company|project|website|site|store|shop|customer|user|owner|author|member|creator|created_?by)(_?(id|ids|uuid|slug))$|^(tenant|workspace|organi[sz]ation|team|owner|created_?by)$/i
