import { NameMap } from '../naming/name-map.ts'

const writing = new NameMap<true>()
const open = new NameMap<true>()

// Django REST framework 3.16, Generic views and ViewSets: classes whose own methods update or delete a row by its key.
for (const pattern of [
  'rest_framework#viewsets.ModelViewSet',
  'rest_framework#generics.{UpdateAPIView,DestroyAPIView,RetrieveUpdateAPIView,RetrieveDestroyAPIView,RetrieveUpdateDestroyAPIView}',
  'rest_framework.viewsets#ModelViewSet',
  'rest_framework.generics#{UpdateAPIView,DestroyAPIView,RetrieveUpdateAPIView,RetrieveDestroyAPIView,RetrieveUpdateDestroyAPIView}',
])
  writing.add(pattern, true)
// Permissions: AllowAny grants unrestricted access; an empty list does as well.
for (const pattern of ['rest_framework#permissions.AllowAny', 'rest_framework.permissions#AllowAny']) open.add(pattern, true)

/** What makes the views of a framework change any row for anyone. */
export const openViews = {
  /** Whether a base class updates or deletes rows by their keys, by its origin. */
  writes: (name: string): boolean => writing.get(name) === true,
  /** Whether a permission lets everyone in, by its origin. */
  letsAnyone: (name: string): boolean => open.get(name) === true,
  /** The field of a class that lists its permissions. */
  permissions: 'permission_classes',
  /** Members by which a class may narrow who does what to which rows. */
  narrows: new Set<string>([
    'get_permissions',
    'check_permissions',
    'check_object_permissions',
    'initial',
    'dispatch',
    'get_queryset',
    'filter_queryset',
    'get_object',
    'update',
    'partial_update',
    'destroy',
    'put',
    'patch',
    'delete',
    'perform_update',
    'perform_destroy',
    'http_method_names',
  ]),
} as const

/**
 * Calls of Spring Security 6.4 on the rules for requests (reference, "Authorize HttpServletRequests"), and whether they let everyone in. The
 * first rule that matches decides. `antMatchers` and `mvcMatchers` are those of Spring Security 5. `WebSecurity.ignoring()` leaves requests out
 * of the filters. A chain with a `securityMatcher` sees only some requests.
 */
export const restOfRequests = {
  head: 'anyRequest',
  paths: new Set<string>(['requestMatchers', 'antMatchers', 'mvcMatchers']),
  limits: new Set<string>(['securityMatcher', 'securityMatchers']),
  ignores: 'ignoring',
  module: 'org.springframework.security',
  open: new Set<string>(['permitAll']),
  closed: new Set<string>([
    'authenticated',
    'fullyAuthenticated',
    'hasRole',
    'hasAnyRole',
    'hasAuthority',
    'hasAnyAuthority',
    'access',
    'denyAll',
  ]),
} as const
