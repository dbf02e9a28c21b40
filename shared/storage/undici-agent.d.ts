// The one part of undici that is needed: all of it, with fetch and WebSockets, takes three times as long to load.
declare module 'undici/lib/dispatcher/agent.js' {
  export { Agent as default } from 'undici';
}
