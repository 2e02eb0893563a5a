declare module 'virtual:routes' {
  import type { Address, RouteName } from '@saikne/wire';
  /** Where each route is asked; made by the build out of the API's table of routes. */
  export const addresses: Readonly<Record<RouteName, Address>>;
}
