/**
 * Options of libraries that are published with the code of a browser, although their names look secret. By origin of the call. Sources: Firebase,
 * "Learn about using and managing API keys"; Google Maps Platform, "Loading the Maps JavaScript API"; Paddle, "Client-side tokens";
 * Algolia DocSearch, "API keys".
 */
export const publicOptions: Readonly<Record<string, readonly string[]>> = {
  'firebase/app#initializeApp': ['apiKey'],
  'firebase#initializeApp': ['apiKey'],
  'firebase/compat/app#initializeApp': ['apiKey'],
  '@googlemaps/js-api-loader#Loader': ['apiKey'],
  '@paddle/paddle-js#initializePaddle': ['token'],
  '@docsearch/js#default': ['apiKey'],
}
