// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { EndpointTable } from '../endpoint.ts'

export const table: EndpointTable = {
  routers: [],
  names: [],
  patterns: {},
  annotated: [
    {
      library: 'spring-web',
      source: 'Spring Framework 6.2, RequestMapping: value is an alias of path, and any method is allowed without one',
      annotations: {
        'org.springframework.web.bind.annotation#GetMapping': 'GET',
        'org.springframework.web.bind.annotation#PostMapping': 'POST',
        'org.springframework.web.bind.annotation#PutMapping': 'PUT',
        'org.springframework.web.bind.annotation#PatchMapping': 'PATCH',
        'org.springframework.web.bind.annotation#DeleteMapping': 'DELETE',
        'org.springframework.web.bind.annotation#RequestMapping': 'ALL',
      },
      verbs: ['method'],
      classes: [
        'org.springframework.stereotype#Controller',
        'org.springframework.web.bind.annotation#{RestController,RequestMapping}',
        'org.springframework.data.rest.webmvc#{RepositoryRestController,BasePathAwareController}',
      ],
      paths: ['RequestMapping'],
      composes: true,
    },
    {
      library: 'spring-graphql',
      source: 'Spring for GraphQL 1.3: methods of a controller resolve fields of queries and mutations',
      annotations: {
        'org.springframework.graphql.data.method.annotation#QueryMapping': 'QUERY',
        'org.springframework.graphql.data.method.annotation#MutationMapping': 'MUTATION',
      },
      classes: ['org.springframework.stereotype#Controller'],
      paths: [],
    },
    {
      library: 'jax-rs',
      source: 'Jakarta RESTful Web Services 3.1, 3.1: a resource class has a path, or a method with one',
      annotations: {
        '{jakarta,javax}.ws.rs#GET': 'GET',
        '{jakarta,javax}.ws.rs#POST': 'POST',
        '{jakarta,javax}.ws.rs#PUT': 'PUT',
        '{jakarta,javax}.ws.rs#PATCH': 'PATCH',
        '{jakarta,javax}.ws.rs#DELETE': 'DELETE',
      },
      path: ['Path'],
      classes: ['{jakarta,javax}.ws.rs#Path'],
      paths: ['Path'],
    },
    {
      library: 'micronaut',
      source: 'Micronaut 4.7, HTTP server: a class with Controller, whose value is the path before all of its routes',
      annotations: {
        'io.micronaut.http.annotation#Get': 'GET',
        'io.micronaut.http.annotation#Post': 'POST',
        'io.micronaut.http.annotation#Put': 'PUT',
        'io.micronaut.http.annotation#Patch': 'PATCH',
        'io.micronaut.http.annotation#Delete': 'DELETE',
      },
      classes: ['io.micronaut.http.annotation#Controller'],
      paths: ['Controller'],
    },
  ],
  annotations: {
    asksWho: [
      '{PreAuthorize,PostAuthorize,Secured,RolesAllowed,Authenticated,Authorized,Authorize,PermissionRequired,PermissionsAllowed}',
      'Requires{Permission,Permissions,Role,Roles,Authentication,User}',
      '{Require*Permission*,Require*Role*,Require*Auth*,Require*Login*,HasPermission*,HasRole*,HasAuthority*,SaCheck*}',
      '{*PermissionCheck,*PermissionRequired,*PermissionAllowed,*Permission,CurrentUserRequired,AdminOnly,AdminRequired}',
    ],
    letsAnyone: ['permitAll', 'isAnonymous', 'Anonymous', 'PermitAll'],
    clients: ['FeignClient', 'RegisterRestClient', 'HttpExchange', 'Client'],
    clientModules: ['retrofit2*', 'feign*', 'org.springframework.cloud.openfeign*'],
    filters: ['*Filter', '*FilterBean', '*HandlerInterceptor', '*HandlerInterceptorAdapter'],
  },
  views: [],
  dependencies: [],
  passive: [],
  conversions: [],
  limiters: [],
}
