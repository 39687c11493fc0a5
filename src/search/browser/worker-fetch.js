// Stands before Pagefind's own code in the worker that the build writes. Plain JavaScript, as it
// is copied and not compiled.
(() => {
  const fetchFile = self.fetch;

  /**
   * Takes the WebAssembly from the worker's own folder, where all bundles share one, and says when
   * a file does not come: Pagefind goes on without a chunk as if its words were nowhere.
   *
   * @param {Parameters<typeof fetch>[0]} input a text, wherever Pagefind asks
   */
  self.fetch = async (input) => {
    const address = String(input);
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
