// What `astro check` knows of components, in the little that tsc needs to know.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
