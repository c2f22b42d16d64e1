/** What is not asked, and why. */
export const leftOut: Record<string, string> = {
  'account.delete': 'it ends the account that asks',
}

/** What is not asked about who asks themselves, and why. */
export const leftOutOfOneself: Record<string, string> = {
  'account.deleteByUser': 'it ends the account that asks',
  'authorization.delete': 'it ends the token that asks',
  'authorization.regenerate': 'it ends the token that asks',
  'oauthToken.delete': 'it ends the token that asks',
}
