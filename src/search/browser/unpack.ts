/**
 * What is in a file that the build has compressed.
 * @throws where the file is damaged, as gzip keeps a checksum
 */
export async function unpack(response: Response): Promise<Uint8Array> {
  const unpacked = response.body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
