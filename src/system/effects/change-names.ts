const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** First words of calls that change what exists. */
export const changeNames = {
  /** They change or remove something that exists. */
  changes: words(
    'save update delete remove destroy set put patch cancel close approve reject refund revoke grant unlock lock block unblock suspend ' +
      'void merge transfer release change reset disable enable archive erase purge assign promote demote rename move ban unban soft',
  ),
  /** Words of values that identify the caller. */
  callers: words(
    'user caller principal viewer requester claims identity tenant me who org organisation organization workspace currentuser',
  ),
} as const
