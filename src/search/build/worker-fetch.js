// Stands before Pagefind's own code in the worker that the build writes. Plain JavaScript, as it
// is copied and not compiled.
(() => {
  // The same errors come back as answers.
  self.addEventListener('unhandledrejection', (event) => event.preventDefault());

  const fetchFile = self.fetch.bind(self);
  /** @type {Map<string, Promise<Response>>} */
  const shared = new Map();

  /**
   * @param {string | URL} address
   * @returns {Promise<Response>}
   */
  async function fetchWhole(address) {
    const response = await fetchFile(address);
    if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
    return response;
  }

  /**
   * A file that all bundles share: loaded once, whatever the browser keeps.
   *
   * @param {string} name
   * @returns {Promise<Response>}
   */
  async function fetchShared(name) {
    const loading = shared.get(name) ?? fetchWhole(new URL(name, self.location.href));
    shared.set(name, loading);
    loading.catch(() => shared.delete(name));
    return (await loading).clone();
  }

  const folder = new URL('.', self.location.href).href;
  /** @type {unknown} */
  const scope = self;
  const { heldFiles } = /** @type {{ heldFiles: Record<string, string> }} */ (scope);

  /**
   * A file of the worker's own index, which it holds itself.
   *
   * @param {string} address
   * @returns {Response | undefined}
   */
  function heldFile(address) {
    const { pathname, href } = new URL(address);
    const held = heldFiles[pathname.slice(pathname.lastIndexOf('/') + 1)];
    if (held === undefined || !href.startsWith(folder)) return undefined;
    return new Response(Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0)));
  }

  /**
   * Takes the WebAssembly from the worker's own folder, where all bundles share one, and says when
   * a file does not come: Pagefind goes on without a chunk as if its words were nowhere.
   *
   * @param {Parameters<typeof fetch>[0]} input
   */
  self.fetch = async (input) => {
    const address = input instanceof Request ? input.url : input.toString();
    const held = heldFile(address);
    if (held !== undefined) return held;
    const name = /\/(wasm\.[^/]+\.pagefind)$/u.exec(address)?.[1];
    try {
      return await (name === undefined ? fetchWhole(address) : fetchShared(name));
    } catch (error) {
      self.postMessage({ failed: address });
      throw error;
    }
  };
})();
