/**
 * Calls of a security configuration that say who may use which paths. Source: the Spring Security reference, "Authorize HttpServletRequests"
 * (`requestMatchers`), its migration guides (`antMatchers`, `mvcMatchers`), and "Method Security" (`access`).
 */
export const pathRights = {
  paths: new Set<string>(['requestMatchers', 'antMatchers', 'mvcMatchers', 'regexMatchers', 'securityMatcher', 'anyRequest']),
  rights: new Set<string>(['hasRole', 'hasAnyRole', 'hasAuthority', 'hasAnyAuthority', 'access', 'denyAll']),
} as const
