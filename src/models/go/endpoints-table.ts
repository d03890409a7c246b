// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { EndpointTable } from '../endpoint.ts'

export const table: EndpointTable = {
  routers: [
    {
      library: 'net/http',
      source: 'Go 1.24 net/http, ServeMux: patterns may begin with a method since 1.22',
      routers: ['net/http#', 'net/http#{NewServeMux,ServeMux}()', 'net/http#DefaultServeMux'],
      isImportedWidely: true,
      routes: { '{Handle,HandleFunc}': { verb: 'ALL', handler: 'last', hasVerbInPath: true } },
    },
    {
      library: 'gin',
      source: 'gin 1.10, RouterGroup: the last handler answers, those before it may abort',
      routers: ['github.com/gin-gonic/gin#{New,Default,Engine,RouterGroup,IRouter,IRoutes}()'],
      routes: {
        '{GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS}': { verb: 'name', handler: 'last' },
        Any: { verb: 'ALL', handler: 'last' },
        '{Handle,Match}': { verb: 0, path: 1, handler: 'last' },
      },
      groups: { Group: { prefix: 0 } },
      uses: ['Use'],
    },
    {
      library: 'echo',
      source: 'echo 4.13, Echo.Add: the handler comes first, middlewares after it',
      routers: ['github.com/labstack/echo#{New,Echo,Group}()'],
      routes: {
        '{GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS}': { verb: 'name', handler: 'first' },
        Any: { verb: 'ALL', handler: 'first' },
        '{Add,Match}': { verb: 0, path: 1, handler: 'first' },
      },
      groups: { Group: { prefix: 0 } },
      uses: ['Use', 'Pre'],
    },
    {
      library: 'chi',
      source: 'chi 5.2, Router: With and Group return a router with more middlewares',
      routers: ['github.com/go-chi/chi#{NewRouter,NewMux,Router,Mux}()'],
      routes: {
        '{Get,Post,Put,Patch,Delete,Head,Options}': { verb: 'name', handler: 'last' },
        '{Handle,HandleFunc}': { verb: 'ALL', handler: 'last', hasVerbInPath: true },
        '{Method,MethodFunc}': { verb: 0, path: 1, handler: 'last' },
      },
      groups: { Group: {}, Route: { prefix: 0 }, With: {} },
      uses: ['Use'],
    },
    {
      library: 'fiber',
      source: 'fiber 2.52, Router: handlers run in order, the last one answers',
      routers: ['github.com/gofiber/fiber#{New,App,Router,Group}()'],
      routes: {
        '{Get,Post,Put,Patch,Delete,Head,Options}': { verb: 'name', handler: 'last' },
        All: { verb: 'ALL', handler: 'last' },
        Add: { verb: 0, path: 1, handler: 'last' },
      },
      groups: { Group: { prefix: 0 } },
      uses: ['Use'],
    },
    {
      library: 'gorilla/mux',
      source: 'mux 1.8, Route: Methods and Path before or after the handler',
      routers: ['github.com/gorilla/mux#{NewRouter,Router}()'],
      routes: {
        '{Handle,HandleFunc}': { verb: 'ALL', handler: 'last', verbLink: 'Methods' },
        '{Handler,HandlerFunc}': { verb: 'ALL', path: { link: ['Path', 'PathPrefix'] }, handler: 'last', verbLink: 'Methods' },
      },
      groups: { '{PathPrefix,Path}': { prefix: 0 }, '{Subrouter,NewRoute,Name,Schemes,Host,Headers,Queries,Methods}': { matches: true } },
      uses: ['Use'],
    },
    {
      library: 'httprouter',
      source: 'httprouter 1.3, Router: Handle takes the method first',
      routers: ['github.com/julienschmidt/httprouter#{New,Router}()'],
      routes: {
        '{GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS}': { verb: 'name', handler: 'last' },
        '{Handle,Handler,HandlerFunc}': { verb: 0, path: 1, handler: 'last' },
      },
    },
    {
      library: 'fasthttp/router',
      source: 'fasthttp/router 1.5, Router and Group: as httprouter, with groups',
      routers: ['github.com/fasthttp/router#{New,Router,Group}()'],
      routes: {
        '{GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS}': { verb: 'name', handler: 'last' },
        ANY: { verb: 'ALL', handler: 'last' },
        Handle: { verb: 0, path: 1, handler: 'last' },
      },
      groups: { Group: { prefix: 0 } },
    },
    {
      library: 'bunrouter',
      source: 'bunrouter 1.0, Group: WithMiddleware returns a group, WithGroup hands one to a function',
      routers: ['github.com/uptrace/bunrouter#{New,Router,Group,CompatGroup,VerboseGroup}()'],
      routes: {
        '{GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS}': { verb: 'name', handler: 'last' },
        Handle: { verb: 0, path: 1, handler: 'last' },
      },
      groups: { '{NewGroup,WithGroup}': { prefix: 0 }, '{WithMiddleware,Compat,Verbose}': {} },
    },
    {
      library: 'hertz',
      source: 'hertz 0.9, RouterGroup: the last handler answers, as in gin',
      routers: [
        'github.com/cloudwego/hertz/pkg/app/server#{New,Default,Hertz}()',
        'github.com/cloudwego/hertz/pkg/route#{RouterGroup,IRouter,IRoutes,Engine}()',
      ],
      routes: {
        '{GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS}': { verb: 'name', handler: 'last' },
        Any: { verb: 'ALL', handler: 'last' },
        Handle: { verb: 0, path: 1, handler: 'last' },
      },
      groups: { Group: { prefix: 0 } },
      uses: ['Use'],
    },
    {
      library: 'pat',
      source: 'bmizerany/pat, PatternServeMux: a handler for each method and pattern',
      routers: ['github.com/bmizerany/pat#{New,PatternServeMux}()'],
      routes: {
        '{Get,Post,Put,Patch,Head,Options}': { verb: 'name', handler: 'last' },
        Del: { verb: 'DELETE', handler: 'last' },
        Add: { verb: 0, path: 1, handler: 'last' },
      },
    },
    {
      library: 'prometheus/common/route',
      source: 'prometheus/common 0.62 route, Router: WithPrefix and WithInstrumentation return a router',
      routers: ['github.com/prometheus/common/route#{New,Router}()'],
      routes: { '{Get,Post,Put,Options,Head}': { verb: 'name', handler: 'last' }, Del: { verb: 'DELETE', handler: 'last' } },
      groups: { WithPrefix: { prefix: 0 }, WithInstrumentation: {} },
    },
    {
      library: 'goji',
      source: 'goji 3, Mux: the pattern holds the methods; SubMux is mounted by Handle',
      routers: ['goji.io#{NewMux,SubMux,Mux}()'],
      routes: { '{Handle,HandleFunc}': { verb: 'ALL', handler: 'last' } },
      uses: ['Use'],
    },
  ],
  names: [
    {
      source: 'names of methods that most routers share, on a path and a function',
      modules: [
        'net/http',
        'github.com/{gin-gonic/gin,labstack/echo,go-chi/chi,gofiber/fiber,gorilla/mux,julienschmidt/httprouter,bmizerany/pat,uptrace/bunrouter}',
        'goji.io',
      ],
      routes: {
        '{Get,Post,Put,Patch,Delete,Head,Options,GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS}': { verb: 'name', handler: 'last' },
        '{Any,ANY,All}': { verb: 'ALL', handler: 'last' },
        '{Handle,HandleFunc}': { verb: 'ALL', handler: 'last', hasVerbInPath: true, verbLink: 'Methods' },
      },
      uses: ['Use'],
    },
    {
      source: 'names of methods that take the verb first',
      modules: [
        'net/http',
        'github.com/{gin-gonic/gin,labstack/echo,go-chi/chi,gofiber/fiber,gorilla/mux,julienschmidt/httprouter,bmizerany/pat,uptrace/bunrouter}',
        'goji.io',
      ],
      routes: { '{Handle,Method,MethodFunc}': { verb: 0, path: 1, handler: 'last' } },
    },
  ],
  lifts: [],
  patterns: { 'goji.io/pat#{Get,Post,Put,Patch,Delete,Head,Options}': 'name', 'goji.io/pat#{New,NewWithMethods}': 'ALL' },
  annotated: [],
  views: [],
  exported: [],
  procedures: [],
  providers: [],
  servers: [],
  signatures: [],
  passwordChecks: ['golang.org/x/crypto/bcrypt#CompareHashAndPassword'],
  checksCaller: [],
  dependencies: [],
  passive: [],
  conversions: [
    'net/http#HandlerFunc',
    'github.com/gin-gonic/gin#{WrapF,WrapH,HandlerFunc}',
    'github.com/labstack/echo#{WrapHandler,HandlerFunc}',
    'github.com/gofiber/fiber/middleware/adaptor#{HTTPHandler,HTTPHandlerFunc}',
    'github.com/gofiber/adaptor#{HTTPHandler,HTTPHandlerFunc}',
    'github.com/uptrace/bunrouter#{HTTPHandler,HTTPHandlerFunc}',
  ],
  limiters: [
    'github.com/{go-chi/httprate,didip/tollbooth,ulule/limiter,throttled/throttled,sethvargo/go-limiter,JGLTechnologies/gin-rate-limit}*',
    'golang.org/x/time/rate',
  ],
}
