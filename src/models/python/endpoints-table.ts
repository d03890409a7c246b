// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { EndpointTable } from '../forms/endpoint.ts'

export const table: EndpointTable = {
  routers: [
    {
      library: 'fastapi',
      source: 'fastapi 0.115, APIRouter: one decorator for each method, and api_route with a list of methods',
      routers: ['fastapi#{FastAPI,APIRouter}()', 'fastapi.routing#APIRouter()', 'fastapi.applications#FastAPI()'],
      routes: {
        '{get,post,put,patch,delete,head,options}': { verb: 'name', pathNames: ['path'], handler: 'decorated' },
        api_route: { verb: 'GET', pathNames: ['path'], verbNames: ['methods'], handler: 'decorated' },
      },
    },
    {
      library: 'flask',
      source: 'flask 3.1, Scaffold.route: GET without methods; before_request',
      routers: ['flask#{Flask,Blueprint}()', 'flask.blueprints#Blueprint()'],
      routes: {
        route: { verb: 'GET', pathNames: ['rule'], verbNames: ['methods'], handler: 'decorated' },
        '{get,post,put,patch,delete}': { verb: 'name', pathNames: ['rule'], handler: 'decorated' },
      },
      decorates: ['before_request', 'before_app_request'],
    },
    {
      library: 'quart',
      source: 'quart 0.20, Scaffold.route and before_request: as flask',
      routers: ['quart#{Quart,Blueprint}()'],
      routes: {
        route: { verb: 'GET', pathNames: ['rule'], verbNames: ['methods'], handler: 'decorated' },
        '{get,post,put,patch,delete}': { verb: 'name', pathNames: ['rule'], handler: 'decorated' },
      },
      decorates: ['before_request', 'before_app_request'],
    },
    {
      library: 'aiohttp',
      source: 'aiohttp 3.11, RouteTableDef: one decorator for each method; route takes the method first',
      routers: ['aiohttp.web#RouteTableDef()', 'aiohttp#web.RouteTableDef()'],
      routes: {
        '{get,post,put,patch,delete,head,options}': { verb: 'name', handler: 'decorated' },
        route: { verb: 0, path: 1, handler: 'decorated' },
      },
    },
    {
      library: 'django-ninja',
      source: 'django-ninja 1.3, Router: one decorator for each method',
      routers: ['ninja#{NinjaAPI,Router}()'],
      routes: { '{get,post,put,patch,delete}': { verb: 'name', pathNames: ['path'], handler: 'decorated' } },
    },
  ],
  names: [
    {
      source: 'decorators that most frameworks share, on a path',
      modules: ['*'],
      routes: {
        '{route,api_route}': { verb: 'GET', pathNames: ['path', 'rule'], verbNames: ['methods'], handler: 'decorated' },
        '{get,post,put,patch,delete,head,options}': { verb: 'name', pathNames: ['path', 'rule'], handler: 'decorated' },
      },
    },
  ],
  lifts: [
    {
      library: 'flask-limiter, slowapi',
      source: 'Flask-Limiter 3.12, Limiter.exempt; slowapi 0.1.9, Limiter.exempt: a limiter of another file is known by its name',
      against: 'overuse',
      decorators: ['{flask_limiter,slowapi}#Limiter().exempt', '*#{,*.}limiter.exempt'],
    },
  ],
  patterns: {},
  annotated: [],
  views: [
    {
      library: 'pyramid',
      source: 'Pyramid 2.0, View Configuration Parameters; services add predicates whose names begin with require_',
      views: ['{pyramid.view,global}#view_config', 'pyramid#view.view_config'],
      defaults: ['{pyramid.view,global}#view_defaults', 'pyramid#view.view_defaults'],
      route: 'route_name',
      verb: 'request_method',
      guards: ['{permission,effective_principals,is_authenticated}', 'require_{csrf,reauth,active,login,auth*}'],
      off: ['NO_PERMISSION_REQUIRED'],
    },
  ],
  exported: [],
  procedures: [],
  providers: [],
  servers: [],
  signatures: [
    {
      source: 'Python 3.13 hmac.new; stripe 12 Webhook.construct_event and svix 1.6 Webhook.verify, both over the raw body',
      computes: { 'hmac#{new,digest}': 1, 'hmac#new().update': 0 },
      verifies: { 'stripe#Webhook.construct_event': 0, 'svix.webhooks#Webhook().verify': 0 },
      serializes: ['json#dumps', '{orjson,ujson}#dumps'],
      bodies: ['json', 'get_json'],
      compares: ['compare_digest', 'constant_time_compare'],
    },
  ],
  passwordChecks: [
    'werkzeug.security#check_password_hash',
    'django.contrib.auth.hashers#check_password',
    '{bcrypt,flask_bcrypt}#checkpw',
    'passlib.context#CryptContext().verify',
    'passlib.hash#{bcrypt,argon2,pbkdf2_sha256}.verify',
    'argon2#PasswordHasher().verify',
  ],
  checksCaller: [],
  dependencies: [
    '{fastapi,fastapi.params,fastapi.param_functions,global}#Depends',
    '{fastapi,fastapi.params,fastapi.param_functions,global}#Security',
  ],
  passive: ['{api_view,action,swagger_auto_schema,staticmethod,classmethod,property,override}', 'extend_schema*'],
  conversions: [],
  limiters: [],
}
