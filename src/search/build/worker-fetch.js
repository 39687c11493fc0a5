// Stands before Pagefind's own code in the worker that the build writes. Plain JavaScript, as it
// is copied and not compiled.
(() => {
  // The same errors come back as answers.
  self.addEventListener('unhandledrejection', (event) => event.preventDefault());

  const fetchFile = self.fetch.bind(self);

  /**
   * Takes the WebAssembly from the worker's own folder, where all bundles share one, and says when
   * a file does not come: Pagefind goes on without a chunk as if its words were nowhere.
   *
   * @param {Parameters<typeof fetch>[0]} input
   */
  self.fetch = async (input) => {
    const address = input instanceof Request ? input.url : input.toString();
    const shared = /\/(wasm\.[^/]+\.pagefind)$/u.exec(address)?.[1];
    try {
      const response = await fetchFile(
        shared === undefined ? address : new URL(shared, self.location.href),
      );
      if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
      return response;
    } catch (error) {
      self.postMessage({ failed: address });
      throw error;
    }
  };
})();
