/** Columns that say whose a row is: a tenant's, an account's, an owner's. */
export const scopeColumn =
  /^(tenant|workspace|organi[sz]ation|org|team|account|company|project|website|site|store|shop|customer|user|owner|author|member|creator|created_?by)(_?(id|ids|uuid|slug))$|^(tenant|workspace|organi[sz]ation|team|owner|created_?by)$/i
